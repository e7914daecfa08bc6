#!/bin/bash
# The roles and databases that the embedded default makes for itself: the owner migrates,
# the application role cannot bypass row-level security.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
  --set owner_password="$WUSHE_OWNER_PASSWORD" --set app_password="$WUSHE_APP_PASSWORD" \
  --set keycloak_password="$KEYCLOAK_DB_PASSWORD" <<'SQL'
create role wushe_owner login password :'owner_password';
create role wushe_app login nosuperuser nobypassrls password :'app_password';
create role keycloak login password :'keycloak_password';
create database wushe owner wushe_owner;
create database keycloak owner keycloak;
SQL
