# Reads series, one a line with commas, and prints method,processor seconds of fitting and forecasting each once.
suppressMessages(library(forecast))
input <- file("stdin")
series <- lapply(readLines(input), function(line) ts(as.numeric(strsplit(line, ",")[[1]])))
close(input)
horizon <- 6
methods <- list(
  naive = function(y) naive(y, h = horizon),
  drift = function(y) rwf(y, h = horizon, drift = TRUE),
  ses = function(y) ses(y, h = horizon),
  holt = function(y) holt(y, h = horizon),
  damped = function(y) holt(y, damped = TRUE, h = horizon),
  theta = function(y) thetaf(y, h = horizon),
  ets = function(y) forecast(ets(y), h = horizon),
  arima = function(y) forecast(auto.arima(y), h = horizon))
for (name in names(methods)) {
  forecast_all <- function(few) for (y in few) try(methods[[name]](y), silent = TRUE)

  # Rounds that do not count: code is compiled at the second call.
  for (warm in 1:3) forecast_all(series[1:2])
  passes <- 0
  seconds <- 0
  while (seconds < 0.5) {
    time <- system.time(forecast_all(series))
    seconds <- seconds + time[["user.self"]] + time[["sys.self"]]
    passes <- passes + 1
  }
  cat(sprintf("%s,%.6f\n", name, seconds / passes))
}
