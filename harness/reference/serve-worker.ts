import { parentPort, workerData } from 'node:worker_threads'
import { loadLibrary } from '../golden/library.ts'
import { libraryWith } from '../model/library-with.ts'
import { serve } from './serve.ts'
import type { ApartOptions } from './serve-apart.ts'

const { model, ...options } = workerData as ApartOptions
const world = model && libraryWith(loadLibrary(), model.path, model.patterns).world
const { endpoint } = await serve({ ...options, ...(world && { world }) })
parentPort?.postMessage(endpoint)
