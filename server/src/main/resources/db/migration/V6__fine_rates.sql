-- Four decimals are too few for the rate of a small currency in a large one: a dong is some 0.0000347 euro.
alter table k_currency_rate alter column rate set data type numeric(25, 10);
