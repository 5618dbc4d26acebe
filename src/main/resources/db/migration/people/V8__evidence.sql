-- A program may prove what several people said by one thing, such as a list that all of them signed.
update consent
   set evidence = 'api/' || person_id || '/' || substr(evidence, 5)
 where evidence like 'api/%';
