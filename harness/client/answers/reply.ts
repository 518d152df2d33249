import type { Reply } from '../model.ts'
import { branch, leaf, type Tree } from './tree.ts'

const xmlHeaders = { 'Content-Type': 'text/xml;charset=UTF-8', Server: 'AmazonEC2' }

export const xmlReply = (body: string, status = 200): Reply => ({ status, headers: xmlHeaders, body })

/** What an error says. */
export type ErrorSaid = { readonly code: string; readonly message: string; readonly requestId: string }

export const errorTree = ({ code, message, requestId }: ErrorSaid): Tree =>
  branch('Response', [
    branch('Errors', [branch('Error', [leaf('Code', code), leaf('Message', message)])]),
    leaf('RequestID', requestId),
  ])

/** The page that a proxy in front of the endpoint answers with. */
export const htmlReply: Reply = {
  status: 500,
  headers: { 'Content-Type': 'text/html' },
  body: '<!DOCTYPE html>\n<html><head><title>500</title></head><body><h1>Internal Server Error</h1><hr></body></html>\n',
}

export const resetReply: Reply = { status: 0, headers: {}, body: '', manner: 'reset' }
