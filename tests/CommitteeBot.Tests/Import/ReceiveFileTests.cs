using System.Text;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Import;
using CommitteeBot.Tests.Minutes.Readers;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Import;

public sealed class ReceiveFileTests
{
    private const string Minutes = """
        HARBOUR OVERSIGHT BOARD

        Minutes of the meeting held on Monday 5 October 2026 at 10.00am

        Present: Ann Hill (Clerk)

        1. Depot

        The gate of the depot had been broken since August.

        ACTION: Clerk to ring the depot about the gate.
        """;

    [Fact]
    public async Task Minutes_sent_in_chat_are_stored_and_shown_for_checking()
    {
        await using var world = await ImportWorld.CreateAsync();
        var received = await ReceiveAsync(world, world.Officer, Encoding.UTF8.GetBytes(Minutes));
        Assert.IsType<ImportOutcome.Imported>(received.Outcome);
        Assert.Contains("HOB-1", CardJson.Write(received.Card).GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("1 Proposed", Assert.Single(await world.ActionsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_shows_the_same_card()
    {
        await using var world = await ImportWorld.CreateAsync();
        await ReceiveAsync(world, world.Officer, Encoding.UTF8.GetBytes(Minutes));
        var again = await ReceiveAsync(world, world.Officer, Encoding.UTF8.GetBytes(Minutes));
        Assert.IsType<ImportOutcome.AlreadyThere>(again.Outcome);
        Assert.Contains("HOB-1", CardJson.Write(again.Card).GetRawText(), StringComparison.Ordinal);
        Assert.Single(await world.ActionsAsync());
    }

    [Fact]
    public async Task A_member_cannot_bring_minutes_in()
    {
        await using var world = await ImportWorld.CreateAsync();
        Assert.IsType<ImportOutcome.Unusable>(
            (
                await ReceiveAsync(
                    world, world.As(CommitteeRole.Member, CommitteeRole.Member),
                    Encoding.UTF8.GetBytes(Minutes))).Outcome);
        Assert.IsType<ImportOutcome.Unusable>(
            (
                await ReceiveAsync(
                    world, world.As(CommitteeRole.Member, CommitteeRole.Officer),
                    Encoding.UTF8.GetBytes(Minutes))).Outcome);
        await using var db = world.Store.Open();
        Assert.Equal(0, await db.Documents.CountAsync());
    }

    [Fact]
    public async Task A_file_of_no_use_is_answered_with_the_reason()
    {
        await using var world = await ImportWorld.CreateAsync();
        var received = await ReceiveAsync(world, world.Officer, HostileFiles.Compound("EncryptedPackage"));
        Assert.Contains("password", received.Card.FallbackText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_that_name_no_committee_go_to_the_one_of_the_chat()
    {
        await using var world = await ImportWorld.CreateAsync();
        var text = Encoding.UTF8.GetBytes(Minutes.Replace("HARBOUR OVERSIGHT BOARD", "", StringComparison.Ordinal));
        var received = await ReceiveAsync(world, world.Officer, text, world.Trust.Id);
        Assert.Equal(world.Trust.Id, Assert.IsType<ImportOutcome.Imported>(received.Outcome).Meeting.CommitteeId);
    }

    private static Task<ReceiveResult> ReceiveAsync(
        ImportWorld world, Caller caller, byte[] content, long? committee = null) =>
        world.TurnAsync(db => new ReceiveFile(db, new ImportMinutes(db, world.Time), world.Time).HandleAsync(
            caller, new ReceiveFileRequest(content, @"C:\minutes\october.txt", committee), CancellationToken.None));
}
