using System.Text.Json.Nodes;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Chat.Roster;

/// <summary>What officers say in chat about the roster and about what is kept private.</summary>
public sealed class RosterTurnTests(TwoTenants world) : ConversationTest(world), IClassFixture<TwoTenants>
{
    private const string Slipway = "What was said about the sale of the slipway?";

    [Fact]
    public async Task An_officer_adds_promotes_and_takes_off_and_each_is_in_the_audit()
    {
        Assert.Contains("now a member", await SayAsync("Otto", "add Dee Collins as member"), StringComparison.Ordinal);
        Assert.Contains("now chair", await SayAsync("Otto", "make Dee Collins the chair"), StringComparison.Ordinal);
        Assert.Contains("Dee Collins", await SayAsync("Mina", "roster"), StringComparison.Ordinal);
        Assert.Contains(
            "off the roster", await SayAsync("Otto", "Dee Collins has left the committee"), StringComparison.Ordinal);
        Assert.DoesNotContain("Dee Collins", await SayAsync("Mina", "roster"), StringComparison.Ordinal);
        Assert.Equal(3, await Bot.CountAsync("audit where Kind = 'RosterChanged' and ByPersonId is not null"));
    }

    [Theory]
    [InlineData("Mina", "add Dee Collins as officer")]
    [InlineData("Carla", "make Mina Member officer")]
    [InlineData("Otto", "remove Otto Officer")]
    [InlineData("Otto", "make Otto Officer a guest")]
    [InlineData("Olga", "QC: add Olga Otherwise as officer")]
    [InlineData("Tess", "add Tess Tenant as officer")]
    public async Task Nobody_else_may_and_the_only_officer_stays(string who, string line)
    {
        await SayAsync(who, line);

        Assert.Equal(
            1,
            await Bot.CountAsync(
                $"membership where CommitteeId = {world.CommitteeIds["QC"]} and Role = 'Officer' and LeftOn is null"));
    }

    [Fact]
    public async Task An_account_becomes_a_person_of_the_roster_only_when_an_officer_says_so()
    {
        await SayAsync("Otto", "add Stan Stranger as member");
        Assert.Contains("roster of any committee", await SayAsync("Stan", Slipway), StringComparison.Ordinal);

        var mention = world.This("Stan").Account;
        var said = await SayAsync("Otto", "roster link <at>Stan Stranger</at> to \"Stan Stranger\"", new JsonArray(
            new JsonObject { ["type"] = "mention", ["mentioned"] = mention, ["text"] = "<at>Stan Stranger</at>" }));

        Assert.Contains("is now linked to Stan Stranger", said, StringComparison.Ordinal);
        Assert.Contains(TwoTenants.ForMembers, await SayAsync("Stan", Slipway), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lifted_restriction_opens_all_of_the_item_and_a_new_import_does_not_bring_it_back()
    {
        Assert.DoesNotContain(TwoTenants.ForMembers, await SayAsync("Greta", Slipway), StringComparison.Ordinal);
        await SayAsync("Mina", "lift restriction on item 7 of 8 October");
        Assert.DoesNotContain(TwoTenants.ForMembers, await SayAsync("Greta", Slipway), StringComparison.Ordinal);

        Assert.Contains(
            "is now public", await SayAsync("Otto", "lift restriction on item 7 of 8 October"),
            StringComparison.Ordinal);
        Assert.Contains(TwoTenants.ForMembers, await SayAsync("Greta", Slipway), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("action where IsRestricted <> 0 and ItemNumber = '7'"));

        await ImportAgainAsync();
        Assert.Equal(0, await Bot.CountAsync("action where IsRestricted <> 0 and ItemNumber = '7'"));
        Assert.Equal(0, await Bot.CountAsync("passage where IsRestricted <> 0 and Text like '%slipway%'"));
        Assert.Equal(
            1,
            await Bot.CountAsync(
                "passage where IsRestricted <> 0 and Text like '%settlement%' and RestrictionId is not null"));
        Assert.Equal(1, await Bot.CountAsync("audit where Kind = 'Lifted'"));
    }

    [Fact]
    public async Task An_open_item_is_restricted_with_a_ground_and_a_reason_only()
    {
        Assert.Contains(
            "doesn't name a ground", await SayAsync("Otto", "restrict item 4 of 8 October"), StringComparison.Ordinal);
        Assert.Contains(
            "public interest", await SayAsync("Otto", "restrict item 4 of 8 October under paragraph 3"),
            StringComparison.Ordinal);
        Assert.Contains(
            "dredging", await SayAsync("Greta", "What was said about the dredging?"), StringComparison.Ordinal);

        Assert.Contains(
            "members, chair and officers",
            await SayAsync("Otto", "restrict item 4 of 8 October under paragraph 3 because the tender is running"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "discussed the dredging", await SayAsync("Greta", "What was said about the dredging?"),
            StringComparison.Ordinal);
        Assert.Contains(
            "discussed the dredging", await SayAsync("Mina", "What was said about the dredging?"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_interest_keeps_an_item_from_one_person()
    {
        Assert.Contains(TwoTenants.ForMembers, await SayAsync("Mina", Slipway), StringComparison.Ordinal);
        Assert.Contains(
            "no longer shown to Mina Member", await SayAsync("Otto", "item 7 of 8 October not for Mina Member"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(TwoTenants.ForMembers, await SayAsync("Mina", Slipway), StringComparison.Ordinal);
        Assert.DoesNotContain("QC-3", await SayAsync("Mina", "actions"), StringComparison.Ordinal);
        Assert.Contains(TwoTenants.ForMembers, await SayAsync("Carla", Slipway), StringComparison.Ordinal);

        await SayAsync("Otto", "item 7 of 8 October for Mina Member again");
        Assert.Contains(TwoTenants.ForMembers, await SayAsync("Mina", Slipway), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_review_is_listed_when_it_comes_and_opens_nothing()
    {
        Assert.Contains(
            "1 March 2027", await SayAsync("Otto", "review the restriction on item 7 of 8 October on 1 March 2027"),
            StringComparison.Ordinal);
        await world.UsingAsync(async db =>
        {
            (await db.Restrictions.SingleAsync(r => r.ItemKey == "7")).ReviewOn = new DateOnly(2026, 1, 1);
            await db.SaveChangesAsync();
        });

        Assert.Contains("1 due for review", await SayAsync("Otto", "restrictions"), StringComparison.Ordinal);
        Assert.DoesNotContain(TwoTenants.ForMembers, await SayAsync("Greta", Slipway), StringComparison.Ordinal);
        Assert.DoesNotContain("due for review", await SayAsync("Mina", "restrictions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_of_what_is_private_has_pages_for_officers_only()
    {
        await world.UsingAsync(async db =>
        {
            var known = await db.Restrictions.AsNoTracking().FirstAsync(r => r.ItemKey == "7");
            db.Restrictions.AddRange(Enumerable.Range(1, 30).Select(n => new RestrictionRow
            {
                CommitteeId = known.CommitteeId, MeetingId = known.MeetingId, ItemKey = $"X{n}", ItemTitle = $"Matter {n}",
                Ground = "paragraph 3", Audience = known.Audience, SetAt = known.SetAt, SetBy = known.SetBy,
            }));
            await db.SaveChangesAsync();
        });
        var first = await SayAsync("Otto", "restrictions");
        Assert.Contains("Matter 10", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Matter 30", first, StringComparison.Ordinal);
        Assert.Contains("and ", first.Split('\n')[^1], StringComparison.Ordinal);

        var second = await TurnPageAsync("Otto", 2);
        Assert.Contains("Matter 30", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Matter 10", second, StringComparison.Ordinal);
        Assert.Contains("‹ Back", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Matter", await TurnPageAsync("Mina", 2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_comes_to_a_restricted_item_is_restricted_with_it()
    {
        Assert.Contains("QC-1", await SayAsync("Ivor", "actions"), StringComparison.Ordinal);
        await SayAsync("Otto", "QC-1 is item 9");

        Assert.DoesNotContain("QC-1**", await SayAsync("Ivor", "actions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_shown_something_restricted_is_written_down_without_its_text_and_never_changed()
    {
        await SayAsync("Mina", Slipway);
        await SayAsync("Greta", Slipway);

        Assert.Equal(
            1,
            await Bot.CountAsync(
                $"audit where Kind = 'RestrictedRead' and ByPersonId = {world.This("Mina").Id} and What = 'item 7 of 8 "
                    + "October 2026'"));
        Assert.Equal(0, await Bot.CountAsync($"audit where ByPersonId = {world.This("Greta").Id}"));
        Assert.Contains("item 7 of 8 October 2026", await SayAsync("Otto", "audit"), StringComparison.Ordinal);
        await world.UsingAsync(async db =>
        {
            await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlAsync($"delete from audit"));
            await Assert.ThrowsAnyAsync<Exception>(
                () => db.Database.ExecuteSqlAsync($"update audit set What = 'nothing'"));
        });
    }

    private Task ImportAgainAsync() => world.UsingAsync(async db =>
    {
        var id = world.MeetingId;
        await db.Passages.Where(p => p.MeetingId == id).ExecuteDeleteAsync();
        await db.Decisions.Where(d => d.MeetingId == id).ExecuteDeleteAsync();
        await db.Corrections.Where(c => c.MeetingId == id).ExecuteDeleteAsync();
        await db.Items.Where(i => i.MeetingId == id).ExecuteDeleteAsync();
        foreach (var (place, (number, title)) in new[] { ("7", "slipway"), ("8", "settlement") }.Index())
        {
            var item = new ItemRow
            {
                MeetingId = id,
                Place = place,
                Number = number,
                Title = title,
                Line = 10 * place,
                Restricted = "paragraph 3",
            };
            db.Passages.Add(
                new PassageRow
                {
                    MeetingId = id,
                    Item = item,
                    Place = place,
                    Text = $"about the {title}",
                    Line = 10 * place,
                    EndLine = 10 * place,
                    IsRestricted = true,
                });
        }

        // As an import does it: by the ground that the minutes still print.
        await db.Actions.Where(a => a.MeetingId == id && a.ItemNumber == "7")
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.IsRestricted, true));
        await db.SaveChangesAsync();
    });

    private async Task<string> TurnPageAsync(string who, int page)
    {
        var (_, body) = await Teams.InvokeAsync("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = "restrictions/show",
                ["data"] = new JsonObject { ["committee"] = world.CommitteeIds["QC"], ["page"] = page },
            },
        }, From(who));
        return CardReading.CardWords(body?["value"]);
    }

    private async Task<string> SayAsync(string who, string text, JsonArray? entities = null)
    {
        var more = From(who);
        more["entities"] = entities;
        return string.Join('\n', (await Teams.SayAsync(text, more)).Select(CardReading.Words));
    }

    private JsonObject From(string who)
    {
        var person = world.This(who);
        return new JsonObject
        {
            ["from"] = person.Account,
            ["conversation"] = new JsonObject
            {
                ["id"] = $"personal-{person.Number}",
                ["conversationType"] = "personal",
                ["tenantId"] = person.Tenant,
            },
        };
    }
}
