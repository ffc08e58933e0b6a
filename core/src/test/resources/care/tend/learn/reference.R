# Makes the reference figures of care.tend.learn with R alone; nothing of Tend is in here.
# Made with R 4.2.2 Patched (2022-11-10 r83330), x86_64 Debian 12, packages base and stats only:
#   Rscript reference.R paired > paired-change.csv
#   Rscript reference.R slope  > slope.csv
#   Rscript reference.R spread > spread.csv
# All ratings are invented. A second opinion on the slopes, scipy 1.17.1: theilslopes(values, days, alpha=0.9) times 7
# gives the same estimates everywhere and the same ends but for the two long series, where it rounds to the nearest rank
# and R here rounds outwards.

row <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
num <- function(x) format(x, digits = 15, trim = TRUE)
words <- function(x) paste(x, collapse = " ")

# Without zeros and without two changes of one size: stats::wilcox.test gives estimate and exact interval itself.
# With them wilcox.test leaves the exact interval, so it is taken from the ordered Walsh averages and psignrank.
paired <- function(name, changes) {
  n <- length(changes)
  if (n > 20 || any(changes == 0) || any(duplicated(abs(changes)))) {
    sums <- outer(changes, changes, "+")
    walsh <- sort(sums[upper.tri(sums, diag = TRUE)] / 2)
    estimate <- median(walsh)
    k <- max(which(psignrank(0:(length(walsh) / 2) - 1, n) <= 0.05)) - 1
    ends <- c(walsh[k], walsh[length(walsh) + 1 - k])
    by <- "psignrank"
  } else {
    test <- wilcox.test(changes, conf.int = TRUE, conf.level = 0.9, exact = TRUE)
    estimate <- test$estimate
    ends <- test$conf.int
    k <- qsignrank(0.05, n)
    by <- "wilcox.test"
  }
  row(name, by, words(changes), num(estimate), num(ends[1]), num(ends[2]), num(1 - 2 * psignrank(k - 1, n)),
      sum(changes < 0), sum(changes == 0), sum(changes > 0))
}

# Exact where no two values are equal: the distribution that stats::cor.test(method = "kendall", exact = TRUE) uses.
slope <- function(name, days, values) {
  n <- length(values)
  pairs <- combn(n, 2)
  slopes <- sort(7 * (values[pairs[2, ]] - values[pairs[1, ]]) / (days[pairs[2, ]] - days[pairs[1, ]]))
  if (any(duplicated(values))) {
    ties <- table(values)
    sigma <- sqrt((n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18)
    k <- floor((length(slopes) - qnorm(0.95) * sigma) / 2)
    by <- "normal"
  } else {
    below <- .Call(stats:::C_pKendall, as.double(0:(length(slopes) / 2) - 1), n)
    k <- max(which(below <= 0.05)) - 1
    by <- "exact"
  }
  row(name, by, words(days), words(values), num(median(slopes)), num(slopes[k]), num(slopes[length(slopes) + 1 - k]))
}

spread <- function(name, ratings) {
  q <- quantile(ratings, c(0.5, 0.25, 0.75), type = 7)
  row(name, words(ratings), length(ratings), num(q[1]), num(q[2]), num(q[3]))
}

RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20261123)
kind <- commandArgs(trailingOnly = TRUE)[1]
if (kind == "paired") {
  row("name", "by", "changes", "estimate", "low", "high", "confidence", "fell", "same", "rose")
  paired("five that fall", c(-1, -2, -3, -4, -5))
  paired("five both ways", c(-1, 2, -3, 4, -5))
  paired("six that rise", c(1, 2, 3, 4, 5, 6))
  paired("eight mostly fall", c(-7, -3, 1, -4, 2, -8, -6, -5))
  paired("ten of all sizes", c(-1, -2, 3, -4, 5, -6, -7, -8, -9, 10))
  paired("five alike", rep(-2, 5))
  paired("five without change", rep(0, 5))
  paired("six with zeros", c(0, 0, 0, -1, -2, 0))
  paired("seven tied", c(-2, -2, -1, -1, 0, 1, -3))
  paired("the ends of the scale", c(-10, 10, -10, 10, -10, -10))
  paired("twenty-three", c(-2, -1, 0, -3, -2, 1, -1, 0, -4, -2, -1, 0, -2, 2, -3, -1, 0, -2, -1, 1, -2, 0, -1))
  paired("forty", round(rnorm(40, -0.6, 2)))
  paired("two hundred", round(rnorm(200, -0.3, 2.5)))
  paired("a thousand", round(rnorm(1000, -0.2, 2.5)))
} else if (kind == "slope") {
  row("name", "by", "days", "values", "estimate", "low", "high")
  slope("five that fall", c(0, 3, 7, 10, 14), c(9, 7, 6, 4, 1))
  slope("five without order", c(0, 3, 7, 10, 14), c(5, 9, 2, 7, 4))
  slope("eight that rise unevenly", c(0, 1, 5, 6, 12, 20, 21, 30), c(1, 3, 2, 4, 6, 5, 8, 9))
  slope("eleven different", c(0, 2, 3, 7, 8, 9, 15, 16, 22, 25, 28), c(10, 8, 9, 5, 7, 6, 4, 2, 3, 1, 0))
  slope("halves", c(0, 4, 5, 9, 13, 17), c(6.5, 6, 5.5, 3, 4.5, 2))
  slope("six tied", c(0, 4, 5, 9, 13, 17), c(6, 6, 5, 5, 4, 6))
  slope("all alike", c(0, 4, 5, 9, 13, 17), rep(4, 6))
  days <- sort(sample(0:59, 30))
  slope("thirty drifting down", days, pmin(10, pmax(0, round(7 - days / 20 + rnorm(30, 0, 1.5)))))
  days <- sort(sample(0:399, 120))
  slope("a long year", days, pmin(10, pmax(0, round(5 + rnorm(120, 0, 2)))))
} else {
  row("name", "ratings", "count", "median", "lower", "upper")
  spread("five in order", 1:5)
  spread("six", c(3, 9, 1, 1, 7, 10))
  spread("seven", c(0, 10, 5, 5, 2, 8, 3))
  spread("eight", c(0, 0, 1, 2, 2, 9, 10, 10))
  spread("alike", rep(4, 5))
  spread("ends", c(0, 0, 0, 10, 10, 10))
  spread("forty-one", sample(0:10, 41, replace = TRUE))
}
