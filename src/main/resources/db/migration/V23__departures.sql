-- What has left, for feeds that tell of it: few entries of a long log.
create index change_of_departures on newsroom.change (edition) where type in ('withdrawn', 'expired');
