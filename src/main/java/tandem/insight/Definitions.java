package tandem.insight;

/**
 * What the numbers count, written once: a number and the list of what is behind it select from the
 * same text. Parameters are those of {@link Scope}.
 */
final class Definitions {

  /**
   * People who became known in the period, and what has become of them since. A person belongs to
   * the campaign of the earliest human touch that has one.
   */
  static final String LEAD =
      """
      select p.id, p.since, p.source,
             exists (select from stage_move m
                      where m.person_id = p.id and m.to_stage = 'MQL') as mql,
             exists (select from handoff h
                      where h.person_id = p.id and h.state = 'ACCEPTED')
               or exists (select from stage_move m
                           where m.person_id = p.id and m.to_stage = 'SAL') as accepted,
             exists (select from deal d
                      where d.person_id = p.id and d.state = 'WON') as won
        from person p
       where p.since >= :start and p.since < :end
         and (:anySource or p.source is not distinct from :source)
         and (:campaign::uuid is null
              or p.id in (select f.person_id
                            from (select distinct on (i.person_id) i.person_id, i.campaign_id
                                    from interaction i
                                   where i.person_id in (select t.person_id
                                                           from interaction t
                                                          where t.campaign_id = :campaign)
                                     and i.campaign_id is not null
                                     and not i.bot
                                   order by i.person_id, i.occurred_at, i.id) f
                           where f.campaign_id = :campaign))
      """;

  /** Won deals of those leads, whenever they were won. */
  static final String WON_DEAL =
      """
      select d.id, d.person_id, d.name, d.amount, d.currency, d.closed_at, l.since, l.source
        from lead l
        join deal d on d.person_id = l.id and d.state = 'WON'
      """;

  /**
   * Purchases by humans in the period, known or not, whenever they became known, and what is left
   * of each after all that was given back of it to this day. What was given back whole is none. So
   * neither a purchase nor a period falls below zero, and a purchase and its refund always stand
   * for the same source and campaign.
   */
  static final String PURCHASE =
      """
      select i.id, i.occurred_at, i.person_id, i.visitor_id, i.name,
             i.amount - coalesce(back.amount, 0) as amount, i.currency, i.campaign_id, p.source
        from interaction i
        left join lateral (select sum(r.amount) as amount
                             from interaction r
                            where r.kind = 'REFUNDED'
                              and r.door_id = i.door_id
                              and r.facts #>> '{properties,purchase}' = i.message_id
                              and r.currency = i.currency) back on true
        left join person p on p.id = i.person_id
       where i.kind = 'PURCHASED'
         and not i.bot
         and (back.amount is null or back.amount < i.amount)
         and i.occurred_at >= :start and i.occurred_at < :end
         and (:anySource or p.source is not distinct from :source)
      """;

  /**
   * The campaign of each purchase: the one it names itself, else that of the buyer's latest human
   * touch with one up to then.
   */
  static final String CREDIT =
      """
      select u.id, u.campaign_id
        from purchase u
       where u.campaign_id is not null
       union all
      (select distinct on (u.id) u.id, t.campaign_id
         from purchase u
         join interaction t on t.person_id = u.person_id
                           and t.campaign_id is not null
                           and not t.bot
                           and t.occurred_at <= u.occurred_at
        where u.campaign_id is null
        order by u.id, t.occurred_at desc, t.id desc)
       union all
      (select distinct on (u.id) u.id, t.campaign_id
         from purchase u
         join interaction t on t.visitor_id = u.visitor_id
                           and t.person_id is null
                           and t.campaign_id is not null
                           and not t.bot
                           and t.occurred_at <= u.occurred_at
        where u.campaign_id is null and u.person_id is null
        order by u.id, t.occurred_at desc, t.id desc)
      """;

  private Definitions() {}
}
