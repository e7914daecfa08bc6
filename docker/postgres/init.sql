-- The database of Wushe and its two roles: wushe_owner owns the tables and runs the migrations,
-- wushe_app is whom the application connects as; it owns nothing and cannot bypass row-level security.
-- Run once by the superuser, with psql variables owner_password, app_password and keycloak_password.
create role wushe_owner login noinherit nobypassrls password :'owner_password';
create role wushe_app login noinherit nobypassrls password :'app_password';
create database wushe owner wushe_owner;
revoke all on database wushe from public;
grant connect on database wushe to wushe_app;

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
