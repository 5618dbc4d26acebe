-- The search box looks through the company's name, too; kept beside the person, one index answers all words at once.
alter table person add company_name text;

drop index person_search;

create function person_take_company_name() returns trigger language plpgsql as $$
begin
  if new.company_id is null then
    new.company_name := null;
  else
    -- Held as the foreign key holds it a moment later, so that nobody renames it between.
    select c.name into new.company_name from company c where c.id = new.company_id for key share;
  end if;
  return new;
end
$$;

create function company_give_name() returns trigger language plpgsql as $$
begin
  update person set company_name = new.name where company_id = new.id;
  return null;
end
$$;

create function company_hold_for_name() returns trigger language plpgsql as $$
begin
  -- Whoever is just becoming one of its people holds it weakly: they are done first, or read the new name.
  perform from company where id = new.id for update;
  return new;
end
$$;

alter table person disable trigger user;
update person p set company_name = c.name from company c where c.id = p.company_id;
alter table person enable trigger user;

create trigger person_company_name_added before insert on person
  for each row when (new.company_id is not null or new.company_name is not null) execute function person_take_company_name();
create trigger person_company_name_changed before update on person
  for each row when (new.company_id is distinct from old.company_id or new.company_name is distinct from old.company_name)
  execute function person_take_company_name();
create trigger company_name_held before update of name on company
  for each row when (new.name is distinct from old.name) execute function company_hold_for_name();
create trigger company_name_given after update of name on company
  for each row when (new.name is distinct from old.name) execute function company_give_name();

-- It begins with a space, so that every word does: a word of one or two letters is looked for at the beginning of words.
alter table person alter column search set expression as (
  lower(' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' '
        || coalesce(phone, '') || ' ' || coalesce(job_title, '') || ' ' || coalesce(company_name, '')));
create index person_search on person using gin (search gin_trgm_ops);
