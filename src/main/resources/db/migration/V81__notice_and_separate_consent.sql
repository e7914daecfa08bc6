-- What a person is told before personal data is taken (PIPL 17 and 30). A version is never changed; the newest holds.
-- {place} is the division that the person is in.
create table privacy_notice (
  version integer primary key,
  text_zh text not null,
  text_en text not null,
  published_at timestamptz not null
);

alter table privacy_notice enable row level security;
create policy everybody on privacy_notice for select using (true);
create policy administrators on privacy_notice for insert
  with check (asks_as_system() or asks_with_role('system-administrator'));

insert into privacy_notice (version, text_zh, text_en, published_at) values (1,
'谁处理：{place}的居（村）民委员会和所属的街道（乡镇）。有疑问可到社区服务窗口询问，或拨打 12345。
做什么用：只登记办这件事需要的信息，包括姓名、联系方式、住址、需求内容和有关的家庭情况，用于分诊、匹配服务、派单、回访和评价，在系统中保存和查询，不作他用。
敏感信息：健康、残疾、家庭困难和不满十四周岁未成年人的信息属于敏感个人信息，泄露或滥用会损害您的尊严和安全。只在办这件事确有必要时处理，加密保存，每次查看完整内容都留记录。这些信息要您单独同意；不同意就不登记，但有些服务可能匹配不到。
给谁：您另外同意后，才把办理所需的信息提供给承接服务的组织；不同意也可以登记。
保存多久：结案后十年，未能满足的需求两年，到期删除或者匿名化。
您的权利：可以查阅、复制、更正、补充或者要求删除自己的信息，也可以随时撤回同意；撤回不影响撤回以前的处理。',
'Who processes: the residents'' committee of {place} and its street or township. Ask at the community''s service window, or telephone 12345.
What for: only what this matter needs is written down (name, contact, address, the need and what belongs to it of the family) to triage it, find a service, refer it, call back and ask for a rating. It is kept and looked up in this system and used for nothing else.
Sensitive data: health, disability, hardship and everything about a child under 14 is sensitive; in wrong hands it harms your dignity and safety. It is used only where this matter cannot do without, kept encrypted, and each full look at it is logged. It needs your separate consent; without that it is not written down, but some services may not be found.
To whom: only if you agree to that as well does the organisation that gives the service get what it needs to know; you can register without agreeing.
How long: ten years after the case is closed, two years for a need that could not be met; then it is deleted or made anonymous.
Your rights: you may see, copy, correct, complete or ask to delete your data, and withdraw your consent at any time; what was done before stays lawful.',
now());

-- What the person was told, when, and what they agreed to (PIPL 14, 29 and 31).
alter table need
  add column notice_version integer references privacy_notice,
  add column notice_at timestamptz,
  add column consent_sensitive boolean not null default false,
  add column consent_guardian boolean not null default false;

-- A need of such a category tells of health or hardship by itself.
alter table service_category add column sensitive boolean not null default false;
update service_category set sensitive = true where code ~ '^(medical|disability|relief)(\.|$)';
