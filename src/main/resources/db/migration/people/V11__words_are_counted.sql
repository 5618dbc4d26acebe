-- Conditions compare these words whatever their case. Without knowing how often each occurs, the planner takes a third of all
-- people for a handful.
create statistics person_country_words on (lower(country)) from person;
create statistics person_source_words on (lower(source)) from person;
create statistics person_job_title_words on (lower(job_title)) from person;
analyze person;
