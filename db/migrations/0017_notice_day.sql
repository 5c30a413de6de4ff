-- The day by which it has to be told what is missing, while departments look through the papers.

alter table deadlines.clock add notice_due_on date;
