using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// An action is also about what its agenda item is about: "write to the ward members", under "Waste".
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0141_ActionSubjects")]
internal sealed class M0141ActionSubjects : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger action_text_added;
        drop trigger action_text_changed;
        drop table action_text;
        create virtual table action_text using fts5(
            body, item,
            content='', contentless_delete=1,
            tokenize="porter unicode61 remove_diacritics 2"
        );
        insert into action_text(rowid, body, item) select Id, Text, coalesce(ItemTitle, '') from action;
        create trigger action_text_added after insert on action begin
            insert into action_text(rowid, body, item) values (new.Id, new.Text, coalesce(new.ItemTitle, ''));
        end;
        create trigger action_text_changed after update of Text, ItemTitle on action
            when new.Text <> old.Text or new.ItemTitle is not old.ItemTitle begin
            delete from action_text where rowid = old.Id;
            insert into action_text(rowid, body, item) values (new.Id, new.Text, coalesce(new.ItemTitle, ''));
        end;
        """);
}
