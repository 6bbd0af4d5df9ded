using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0003_Answers")]
internal sealed class M0003Answers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- The words of the index and in how many passages each stands; a view onto the index, it holds nothing itself.
        create virtual table passage_vocab using fts5vocab(passage_text, 'row');

        create table conversation_memory (
            ConversationId text primary key,
            At integer not null,
            Turn text not null
        ) strict, without rowid;

        create table answer_feedback (
            Id integer primary key autoincrement,
            ActivityId text not null unique,
            At integer not null,
            ByPersonId integer,
            IsHelpful integer not null,
            Question text not null,
            Answer text not null,
            Passages text not null,
            Comment text
        ) strict;

        create table clerk_question (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            ActivityId text not null unique,
            Question text not null,
            AskedBy text not null,
            AskedByPersonId integer,
            AskedAt integer not null,
            Answer text,
            AnsweredBy text,
            AnsweredAt integer
        ) strict;
        create index clerk_question_committee on clerk_question(CommitteeId, AnsweredAt);
        """);
}
