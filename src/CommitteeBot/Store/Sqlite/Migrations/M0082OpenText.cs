using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// Restricted passages have a full-text index of their own: how rare a word is, how it is spelt and what comes first
/// depend on open text alone for those who read open text alone (decision 22).
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0082_OpenText")]
internal sealed class M0082OpenText : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create virtual table restricted_text using fts5(
            body, speakers, heading,
            content='', contentless_delete=1,
            tokenize="porter unicode61 remove_diacritics 2"
        );
        create virtual table restricted_vocab using fts5vocab(restricted_text, 'row');

        -- The passages in which exactly this stem stands; a search would stem it once more.
        create virtual table passage_instance using fts5vocab(passage_text, 'instance');
        create virtual table restricted_instance using fts5vocab(restricted_text, 'instance');

        drop trigger passage_added;
        drop trigger passage_changed;
        drop trigger passage_removed;

        -- A passage of a restricted item, or of a closed document, is restricted by an update right after its insert,
        -- which puts it into its
        -- index. That may have happened before this trigger or may happen after it, so the row itself is asked.
        create trigger passage_added after insert on passage
        when (select RestrictionId from passage where Id = new.Id) is null begin
            insert into passage_text(rowid, body, speakers, heading)
            values (new.Id, coalesce(new.SearchText, new.Text), new.Speakers,
                    coalesce(new.InReport, (select Title from item where Id = new.ItemId), ''));
        end;
        create trigger passage_changed after update of Text, SearchText, Speakers, InReport, ItemId,
            RestrictionId on passage begin
            delete from passage_text where rowid = old.Id;
            delete from restricted_text where rowid = old.Id;
            insert into passage_text(rowid, body, speakers, heading)
            select new.Id, coalesce(new.SearchText, new.Text), new.Speakers, coalesce(new.InReport, (select Title
                from item where Id = new.ItemId), '')
            where new.RestrictionId is null;
            insert into restricted_text(rowid, body, speakers, heading)
            select new.Id, coalesce(new.SearchText, new.Text), new.Speakers, coalesce(new.InReport, (select Title
                from item where Id = new.ItemId), '')
            where new.RestrictionId is not null;
        end;
        create trigger passage_removed after delete on passage begin
            delete from passage_text where rowid = old.Id;
            delete from restricted_text where rowid = old.Id;
        end;

        -- What the item's own restriction never reached is open in every query; it must not be found twice.
        drop trigger passage_inherits;
        create trigger passage_inherits after insert on passage when new.ItemId is not null begin
            update passage set
                RestrictionId = (select RestrictionId from item where Id = new.ItemId),
                IsRestricted = 1
            where Id = new.Id and (select RestrictionId from item where Id = new.ItemId) is not null;
            update passage set IsRestricted = 0
            where Id = new.Id and new.IsRestricted <> 0 and (select RestrictionId from item where Id = new.ItemId)
                is null;
        end;

        insert into restricted_text(rowid, body, speakers, heading)
        select p.Id, coalesce(p.SearchText, p.Text), p.Speakers, coalesce(p.InReport, i.Title, '')
        from passage p left join item i on i.Id = p.ItemId where p.RestrictionId is not null;
        delete from passage_text where rowid in (select Id from passage where RestrictionId is not null);
        """);
}
