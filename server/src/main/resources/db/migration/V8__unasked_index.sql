-- Verdicts are asked for by their unit alone; each index more is a page more to write with every commit.
drop index verdict_by_device;
