-- One row for each removal whose bytes may still stand in the live files: written with the removal, struck once they are gone.
create table shredding_owed (
    debt_id text not null primary key
);
