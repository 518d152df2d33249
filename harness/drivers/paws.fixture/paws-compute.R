# As much of paws.compute as the driver leans on, with answers that repeat what came.
new_operation <- function(...) list(...)
tagged <- function(value, type) structure(value, tags = list(type = type))
text <- tagged(logical(0), "string")
task <- tagged(list(Id = text, Bytes = tagged(logical(0), "long"), At = tagged(logical(0), "timestamp"), Live = tagged(logical(0), "boolean")), "structure")

.ec2 <- list(metadata = list(api_version = "2016-11-15"))
.ec2$import_volume_input <- function(...) tagged(list(Description = text, Image = task), "structure")
.ec2$import_volume_output <- function(...) tagged(list(Description = text, Classes = text, Task = task, Tags = tagged(list(text), "list"), None = tagged(list(task), "list")), "structure")
.ec2$describe_import_image_tasks_input <- function(...) tagged(list(NextToken = text, Ids = tagged(list(text), "list")), "structure")
.ec2$describe_import_image_tasks_output <- function(...) tagged(list(NextToken = text, Tasks = tagged(list(task), "list")), "structure")

import_volume <- function(Description = NULL, Image = NULL) {
  op <- new_operation(name = "ImportVolume", paginator = list())
  config <- paws.common::get_config()
  if (identical(Description, "refuse")) stop(structure(class = c("paws_error", "http_400", "error", "condition"),
    list(message = "InvalidParameterValue (HTTP 400). no", status_code = 400, error_response = list(Code = "InvalidParameterValue", Message = "no"))))
  if (identical(Description, "stop")) stop("invalid name: Nonsense")
  list(Description = paste(config$endpoint, config$region, config$credentials$creds$access_key_id, config$credentials$creds$session_token, config$max_retries),
    Classes = paste(class(Image$Bytes), class(Image$At)[1], class(Image$Live)), Task = Image, Tags = c("só", "b"), None = list())
}
describe_import_image_tasks <- function(NextToken = NULL, Ids = NULL) {
  op <- new_operation(name = "DescribeImportImageTasks", paginator = list(input_token = "NextToken", output_token = "NextToken", result_key = "Tasks"))
  list(NextToken = if (is.null(NextToken)) "a=" else character(0), Tasks = list(list(Id = paste0("task-", Ids, NextToken), Bytes = numeric(0))))
}

.ec2$operations <- list(import_volume = import_volume, describe_import_image_tasks = describe_import_image_tasks)
ec2 <- function(config = list()) c(.ec2$operations, list(.internal = list(config = config)))
