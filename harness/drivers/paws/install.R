# Installs paws from CRAN into the folder `library` beside this file. CRAN serves one version, the newest.
dir.create("library", showWarnings = FALSE)
.libPaths(c("library", .libPaths()))
chosen <- Sys.getenv("EC2SPEC_CRAN", "https://cloud.r-project.org")
options(repos = c(CRAN = chosen), timeout = 600)

lack <- function(...) {
  message(...)
  quit(status = 1)
}
reached <- function() rownames(available.packages(filters = "duplicates"))
served <- tryCatch(reached(), warning = conditionMessage, error = conditionMessage)
if (!"paws.compute" %in% served) lack("CRAN not reached at ", chosen, ": ", served[1])

install.packages(c("paws.compute", "jsonlite"), lib = "library", quiet = TRUE)
if (!requireNamespace("paws.compute", quietly = TRUE)) lack("paws.compute could not be built; R says why above")
