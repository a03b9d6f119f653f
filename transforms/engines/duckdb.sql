-- The vocabulary of the models, spelled for DuckDB. Models use plain SQL and these names; another engine needs only its own file of them.
-- Instants are TIMESTAMP in UTC without a zone, days are DATE in the company's zone, lengths are seconds as DOUBLE.

-- Time
create or replace macro seconds_between(earlier, later) as (epoch_us(later) - epoch_us(earlier)) / 1e6;
create or replace macro seconds_after(moment, seconds) as moment + to_microseconds(cast(round(seconds * 1e6) as bigint));
create or replace macro days_between(earlier, later) as date_diff('day', cast(earlier as date), cast(later as date));
create or replace macro days_after(day, days) as cast(day as date) + cast(days as integer);
create or replace macro week_of(day) as cast(date_trunc('week', day) as date);
create or replace macro month_of(day) as cast(date_trunc('month', day) as date);
create or replace macro quarter_of(day) as cast(date_trunc('quarter', day) as date);
create or replace macro year_of(day) as cast(date_trunc('year', day) as date);
create or replace macro months_between(earlier, later) as date_diff('month', cast(earlier as date), cast(later as date));
create or replace macro months_after(month, months) as cast(cast(month as date) + to_months(cast(months as integer)) as date);
create or replace macro days_from(first_day, last_day) as unnest(generate_series(cast(first_day as timestamp), cast(last_day as timestamp), interval 1 day));
create or replace macro months_from(first_month, last_month) as unnest(generate_series(cast(first_month as timestamp), cast(last_month as timestamp), interval 1 month));
create or replace macro numbers_from(first_number, last_number) as unnest(generate_series(first_number, last_number));
create or replace macro local_time(moment, zone) as timezone(zone, timezone('UTC', moment));
create or replace macro local_date(moment, zone) as cast(timezone(zone, timezone('UTC', moment)) as date);
-- Whether an instant may show its day alone, as a date without a time does (zones lie quarters of an hour apart); whether instants of one sort do, of which
-- half are such; and the last second of a day, as far as it lies before another instant
create or replace macro is_midnight(moment, zone) as
  case when epoch_us(moment) % 900000000 = 0 then local_time(moment, zone) = date_trunc('day', local_time(moment, zone)) when moment is not null then false end;
create or replace macro tell_days(moment, zone) as coalesce(avg(case when is_midnight(moment, zone) then 1.0 when moment is not null then 0 end) >= 0.5, false);
create or replace macro day_start(day, zone) as cast(timezone('UTC', timezone(zone, cast(day as timestamp))) as timestamp);
create or replace macro last_of_day(moment, zone, before) as greatest(moment, least(day_start(days_after(local_date(moment, zone), 1), zone), before) - interval 1 second);
-- Days from a day to one that was named in talk: +2 (in two days), working 2 (two days later but for Saturdays and Sundays), friday, next friday (of next week), 2026-03-15, 03-15, --15 (of the month), next --15 (of next month), week end, month end, next month end; the same weekday is a week away
create or replace macro weekday_named(named) as list_position(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], named);
create or replace macro days_until_working(day, count) as (least(isodow(day), 5) - 1 + count) // 5 * 7 + (least(isodow(day), 5) - 1 + count) % 5 + 1 - isodow(day);
create or replace macro days_until(named, day) as case
  when named like 'working %' then days_until_working(day, try_cast(substr(named, 9) as integer))
  when named like '+%' then cast(try_cast(named as integer) as bigint)
  when named = 'week end' then 7 - isodow(day)
  when named = 'month end' then date_diff('day', day, last_day(day))
  when named = 'next month end' then date_diff('day', day, last_day(months_after(month_of(day), 1)))
  when named like 'next --__' then date_diff('day', day, last_day(day)) + try_cast(substr(named, 8) as integer)
  when named like 'next %' then 7 - isodow(day) + weekday_named(substr(named, 6))
  when named like '____-__-__' then date_diff('day', day, try_cast(named as date))
  when named like '--__' then try_cast(substr(named, 3) as integer) - day(day) + case when try_cast(substr(named, 3) as integer) < day(day) then day(last_day(day)) else 0 end
  when named like '__-__' then date_diff('day', day, try_cast((year(day) + case when try_cast(year(day) || '-' || named as date) < days_after(day, -90) then 1 else 0 end) || '-' || named as date))
  else (weekday_named(named) - isodow(day) + 6) % 7 + 1
end;
create or replace macro minute_of(moment) as cast(date_trunc('minute', moment) as timestamp);
create or replace macro hour_of(local_moment) as cast(hour(local_moment) as integer);
create or replace macro weekday_of(day) as cast(isodow(day) as integer);

-- Open time: opens and closes are the parallel lists of one local day's open intervals; how much of them lies before a moment
create or replace macro open_seconds_before(opens, closes, moment) as
  coalesce(list_sum(list_transform(list_zip(opens, closes), lambda part: greatest(0, (epoch_us(least(part[2], moment)) - epoch_us(part[1])) / 1e6))), 0);
create or replace macro is_open_at(opens, closes, moment) as
  list_any_value(list_filter(list_transform(list_zip(opens, closes), lambda part: part[1] <= moment and moment < part[2]), lambda open: open)) is not null;

-- Whether a reading of a text is unsure: that its label is right is less likely than three in five
create or replace macro is_unsure(confidence) as confidence < 0.6;

-- A text without long numbers, with a letter or three before them: what systems call an order, a ticket, a customer
create or replace macro without_numbers(said) as regexp_replace(said, '(?:[A-Za-zА-Яа-яЁё]{1,3}[-–]?|№ ?|#)?[0-9]{6,}', '[number]', 'g');

-- A share of something; unknown when the whole is nothing or unknown
create or replace macro ratio_of(part, whole) as part / nullif(cast(whole as double), 0);

-- Of cells that stand beside each other, which are folded into "other", or left out: those of fewer people than may be told (least) and, when all of these
-- together are still fewer, the smallest told one with them, so that no difference of cells tells of fewer either. Cells stand beside each other when they are
-- added up together; of two of one size the first by name folds, and what is last gives way after all others. A cell is small for a reason of its own here;
-- small_together is the people of all small cells beside it, null when there are none.
create or replace macro is_folded_with(cell, size, beside, is_small, small_together, least, last := false) as
  is_small or coalesce(small_together < least, false) and size > 0 and cell = first_value(cell) over (partition by beside order by is_small, last, size = 0, size, cell);
-- The same where a row is a cell, and size its people
create or replace macro is_folded(cell, size, beside, least) as
  is_folded_with(cell, size, beside, size < least, sum(case when size < least then size end) over (partition by beside), least);
-- The same where a row is something that a person did: size is the people of its cell, and somebody in two cells is one
create or replace macro is_folded_of(person, cell, size, beside, least, last := false) as
  is_folded_with(cell, size, beside, size < least,
    case when min(size) over (partition by beside) < least then count(distinct case when size < least then person end) over (partition by beside) end, least, last := last);

-- A branch of a tree, or the one above it (parent) where it is due to be looked at and fewer people than may be told share it: asked level by level from the
-- deepest, so that a branch has all that was folded into it before it is looked at. A row is something that a person did; beside is what stands at the branch
create or replace macro folded_upward(branch, parent, is_due, person, beside, least) as
  case when is_due and count(distinct person) over (partition by beside) < least then parent else branch end;

-- A count of people as far as it may be told: null when it is of fewer than least, and not of nobody
create or replace macro told_count(people, least) as case when people = 0 or people >= least then cast(people as integer) end;

-- A sum of money that shows its size and tells of no order: to two figures
create or replace macro two_figures(amount) as case when amount = 0 then 0.0 else round(cast(amount as double), 1 - cast(floor(log10(abs(amount))) as integer)) end;

-- Adding up. Rows of which the condition is unknown are not counted, and where it is of all of them the count is 0; first_by and last_by take the item of
-- the first or last row even when it is null
create or replace macro count_where(condition) as coalesce(count_if(condition), 0);
create or replace macro sum_where(amount, condition) as sum(amount) filter (where condition);
create or replace macro min_where(item, condition) as min(item) filter (where condition);
create or replace macro max_where(item, condition) as max(item) filter (where condition);
-- Variance about each group's own mean, of all groups of two and more together: a row is a group with the sum of its items, of their squares, and their number
create or replace macro variance_within(total, squares, size) as
  sum(squares - total * total / size) filter (where size > 1) / nullif(cast(sum(size - 1) filter (where size > 1) as double), 0);
-- Variance of what the treated of a cell changed more than as many times the mean of its control, by the variance of each arm; an unknown one is the other's
create or replace macro variance_of_effect(treated, control, of_treated, of_control) as
  treated * coalesce(of_treated, of_control) + treated * treated * coalesce(of_control, of_treated) / nullif(control, 0);
create or replace macro first_by(item, rank) as arg_min_null(item, rank);
create or replace macro last_by(item, rank) as arg_max_null(item, rank);
create or replace macro first_by_where(item, rank, condition) as arg_min_null(item, rank) filter (where condition);
create or replace macro quantile_of(amount, share) as quantile_cont(amount, share);
create or replace macro median_of(amount) as quantile_cont(amount, 0.5);

-- Text
create or replace macro joined(left_part, right_part) as left_part || ':' || right_part;

-- Durations as bins of 2 % relative width: bin 0 is under one second, bin k from 1.02^(k-1) to 1.02^k seconds
create or replace macro duration_bin(seconds) as case when seconds is null then null when seconds < 1 then 0 else cast(floor(ln(seconds) / ln(1.02) + 1e-9) as integer) + 1 end;
