using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Chat.Audience;

/// <summary>
/// Whatever reply shows the text of a restricted action, the audit has that action: a card or a text that doesn't say
/// what it names is found here.
/// </summary>
public sealed partial class RestrictedReadAuditTests(TwoTenants world) : ConversationTest(world), IClassFixture<TwoTenants>
{
    [Theory]
    [InlineData("actions")]
    [InlineData("actions overdue")]
    [InlineData("actions proposed")]
    [InlineData("actions about the slipway")]
    [InlineData("show QC-3")]
    [InlineData("history QC-3")]
    [InlineData("comment QC-3 asked again")]
    [InlineData("done QC-3")]
    [InlineData("done QC-3 QC-7")]
    [InlineData("due QC-3 next Friday")]
    [InlineData("matters arising")]
    [InlineData("digest")]
    [InlineData("Which actions are there about the slipway?")]
    public async Task A_line_whose_reply_shows_a_restricted_action_is_in_the_audit(string line)
    {
        var before = Teams.Calls.Count;
        await Teams.DeliverAsync(Teams.Activity("message", new JsonObject
        {
            ["text"] = line,
            ["from"] = world.This("Otto").Account,
            ["conversation"] = new JsonObject
            {
                ["id"] = "otto-alone",
                ["conversationType"] = "personal",
                ["tenantId"] = TwoTenants.TenantA,
            },
        }));

        var said = string.Concat(Teams.Calls.Skip(before).Select(c => c.Body?.ToJsonString()));
        var shown = await ShownAsync(said);
        Assert.NotEmpty(shown);
        Assert.Empty(shown.Except(await AuditedAsync()));
    }

    /// <summary>The restricted actions whose reference and text are both in what was said.</summary>
    private async Task<List<string>> ShownAsync(string said)
    {
        List<string> shown = [];
        await world.UsingAsync(async db =>
        {
            var restricted = await db.Actions.AsNoTracking()
                .Where(a => a.IsRestricted).Select(a => new { a.Committee!.Prefix, a.Number, a.Text }).ToListAsync();
            var named = Reference().Matches(said).Select(m => m.Value).ToHashSet();
            shown.AddRange(
                restricted.Where(a => said.Contains(a.Text[^12..], StringComparison.Ordinal))
                    .Select(a => $"{a.Prefix}-{a.Number}").Where(named.Contains).Select(r => $"action {r}"));
        });
        return shown;
    }

    private async Task<List<string>> AuditedAsync()
    {
        List<string> audited = [];
        await world.UsingAsync(
            async db =>
                audited.AddRange(
                    await db.Audit.Where(a => a.Kind == AuditKind.RestrictedRead).Select(a => a.What).ToListAsync()));
        return audited;
    }

    [GeneratedRegex(@"(?<![\w-])[A-Z]{2,5}-\d{1,7}(?![\w-])")]
    private static partial Regex Reference();
}
