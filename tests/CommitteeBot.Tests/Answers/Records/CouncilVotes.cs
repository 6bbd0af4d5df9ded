using CommitteeBot.Import;
using CommitteeBot.Store;
using CommitteeBot.Tests.Minutes;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Answers.Records;

/// <summary>A bot with two meetings of a council, whose minutes tell of motions, votes and interests.</summary>
public sealed class CouncilVotes() : RunningBot(new() { ["Samples:Load"] = "false" })
{
    private protected override async Task FillAsync()
    {
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            db.Committees.Add(new CommitteeRow { Name = "Hatherley Parish Council", Prefix = "HPC" });
            await db.SaveChangesAsync();
        }

        await ImportAsync(June);
        await ImportAsync(July);
    }

    internal async Task ImportAsync(string minutes)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ImportMinutes>();
        await import.RunAsync(
            new ImportRequest(Sample.Parse(minutes), $"{minutes.GetHashCode(StringComparison.Ordinal)}", null,
                ActionIntake.History, "officer"), default);
    }

    internal const string June =
        """
        Hatherley Parish Council

        Minutes of the meeting held on Tuesday 9 June 2026

        Present: Cllr Ann Bell (Chair), Cllr Tom Cole, Cllr Priya Nair, Cllr Ruth Adair, Cllr Owen Pugh,
        Cllr Iain Muir

        1. Apologies

        None.

        2. Declarations of interest

        Cllr Pugh declared a disclosable pecuniary interest in item 5 as the owner of the next plot. Cllr Nair
        declared a personal interest in item 4, the library grant.

        3. Budget

        Proposed by Cllr Cole, seconded by Cllr Adair, that the budget be set at £20,000. There were 4 votes for,
        1 against and 1 abstention. The motion was carried.

        4. Library grant

        It was agreed unanimously to give the library £500, proposed by Cllr Muir and seconded by Cllr Bell.

        5. Sale of the yard

        Cllr Pugh left the room. Cllr Bell moved and Cllr Muir seconded that offers be invited. FOR: Cllrs Bell,
        Muir and Cole. AGAINST: Cllrs Nair and Adair. The motion was carried.
        """;

    private const string July =
        """
        Hatherley Parish Council

        Minutes of the meeting held on Tuesday 14 July 2026

        Present: Cllr Ann Bell (Chair), Cllr Tom Cole, Cllr Priya Nair, Cllr Ruth Adair, Cllr Owen Pugh,
        Cllr Iain Muir

        1. Apologies

        None.

        2. Declarations of interest

        There were no declarations of interest.

        3. Church clock

        Cllr Adair proposed that the clock be mended, seconded by Cllr Nair. There were 3 votes for and 3 against.
        The Chair used her casting vote in favour and the motion was carried.

        4. Playground

        The swings were painted in May and the children are pleased with them.
        """;
}
