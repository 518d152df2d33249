import { parentPort, workerData } from 'node:worker_threads'
import { serve } from './serve.ts'
import type { ApartOptions } from './serve-apart.ts'

const { endpoint } = await serve(workerData as ApartOptions)
parentPort?.postMessage(endpoint)
