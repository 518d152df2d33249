# Driver for paws: JSON lines in, JSON lines out (see ../protocol.ts). One call at a time: R has one thread.
invisible(suppressWarnings(Sys.setlocale("LC_CTYPE", "C.UTF-8")))
.libPaths(c("library", .libPaths()))
model <- get(".ec2", asNamespace("paws.compute"))

or <- function(value, otherwise) if (length(value)) value else otherwise
snake <- function(name) tolower(gsub("(?<=[a-z0-9])(?=[A-Z])", "_", name, perl = TRUE))
shape_of <- function(operation, side) model[[paste0(snake(operation), "_", side)]]()
type_of <- function(shape) or(attr(shape, "tags")$type, "")
members <- function(value, shape, turn) sapply(names(value), function(name) turn(value[[name]], shape[[name]]), simplify = FALSE)

# What a caller writes: R has one type of number, and times of its own.
typed <- function(value, shape) switch(type_of(shape),
  structure = members(value, shape, typed),
  list = lapply(value, typed, shape[[1]]),
  integer = , long = , float = , double = as.numeric(value),
  timestamp = as.POSIXct(value, tz = "UTC", format = "%Y-%m-%dT%H:%M:%OS"),
  value)

# What paws hands its caller: a vector of length 0 is its word for absent.
told <- function(value, shape) switch(type_of(shape),
  structure = Filter(Negate(is.null), members(value, shape, told)),
  list = if (length(value)) lapply(unname(value), told, shape[[1]]),
  if (length(value)) lapply(value, scalar)[[1]])

scalar <- function(value) {
  if (inherits(value, "POSIXct")) return(format(value + 0.0005, "%Y-%m-%dT%H:%M:%OS3Z", tz = "UTC"))
  if (!is.numeric(value)) return(value)
  if (abs(value) >= 2^53) return(sprintf("%.0f", value))
  structure(sprintf("%.17g", value), class = "json")
}

paginates <- function(operation) {
  made <- body(model$operations[[snake(operation)]])[[2]][[3]]
  "input_token" %in% names(made$paginator)
}

handshake <- function(operations) {
  has <- Filter(function(name) snake(name) %in% names(model$operations), operations)
  list(sdk = "paws", version = as.character(packageVersion("paws.compute")), language = "R",
    versions = list(model$metadata$api_version), operations = as.list(has), paginators = Filter(paginates, has))
}

client <- function(call) {
  keys <- call$credentials
  creds <- list(access_key_id = keys$accessKeyId, secret_access_key = keys$secretAccessKey)
  creds$session_token <- keys$sessionToken
  config <- list(credentials = list(creds = creds), endpoint = call$endpoint, region = call$region)
  config$max_retries <- call$retries
  paws.compute::ec2(config = config)
}

# paws finds the configuration of a call through the name before its `$`, and looks for it among the globals.
observe <- function(call) {
  name <- snake(call$operation)
  if (call$version != model$metadata$api_version || !name %in% names(model$operations))
    return(list(unsupported = paste("paws has no", call$operation, "of", call$version)))
  if (length(call$waiter)) return(list(unsupported = "paws has no waiters"))
  service <<- client(call)
  request <- as.call(c(call("$", quote(service), as.name(name)), typed(call$params, shape_of(call$operation, "input"))))
  output <- shape_of(call$operation, "output")
  if (length(call$paginate))
    return(list(output = list(pages = lapply(eval(call("paginate", request), list(paginate = paws.common::paginate)), told, output))))
  list(output = or(told(eval(request, globalenv()), output), setNames(list(), character())))
}

refused <- function(error) {
  seen <- error$error_response
  list(error = list(code = or(seen$Code, class(error)[1]), message = or(seen$Message, conditionMessage(error)),
    status = error$status_code))
}

answer <- function(line) {
  call <- jsonlite::fromJSON(line, simplifyVector = FALSE)
  said <- if (length(call$hello)) handshake(call$operations) else c(id = call$id, tryCatch(observe(call), error = refused))
  text <- jsonlite::toJSON(said, auto_unbox = TRUE, json_verbatim = TRUE, null = "null", na = "null")
  writeLines(enc2utf8(text), useBytes = TRUE)
  flush(stdout())
}

lines <- file("stdin", open = "r")
while (length(line <- readLines(lines, n = 1, warn = FALSE, encoding = "UTF-8"))) answer(line)
