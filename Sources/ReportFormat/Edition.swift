/// x
package enum Edition: Int { case edition2019 = 2019, edition2021 = 2021 }
