# As much of paws.common as the driver leans on: the configuration that a call finds, and pages.
get_config <- function() {
  call <- sys.call(-1)[[1]]
  eval(call[[2]], envir = parent.frame(2))$.internal$config
}

paginate <- function(operation) {
  fn <- substitute(operation)
  made <- eval(body(eval(fn[[1]]))[[2]][[3]]$paginator)
  pages <- list()
  while (!identical(fn[[made$input_token]], character(0))) {
    page <- eval(fn)
    fn[[made$input_token]] <- page[[made$output_token]]
    pages[[length(pages) + 1]] <- page[made$result_key]
  }
  pages
}
