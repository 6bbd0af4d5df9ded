using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Tests.Understanding.Examples;

/// <summary>Lines that no example is word for word.</summary>
public class ExampleRouterTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 25))
    {
        Committees = [new(1, "Quay Committee", "QC"), new(2, "Moorings Board", "MB")],
        People = ["Mina Reed", "MR", "Gemma Hall", "Clerk", "Pat O’Dowd"],
    };

    [Theory]
    [InlineData("log - chase the pilots again", "action chase the pilots again")]
    [InlineData("to-do: order new chairs", "action order new chairs")]
    [InlineData("TODO order new chairs", "action order new chairs")]
    [InlineData("can you put oil the gate on the action list please", "action oil the gate")]
    [InlineData("pls remind me to send the papers on Monday", "action me to send the papers on Monday")]
    [InlineData("ok so put me down for the minutes of March", "action me to the minutes of March")]
    [InlineData("MR to ring the contractor about the bins by fri", "action MR to ring the contractor about the bins by fri")]
    [InlineData("gemma hall to call the depot", "action gemma hall to call the depot")]
    [InlineData("the clerk has agred to write to the owner", "action the clerk to write to the owner")]
    [InlineData("we agreed the clerk will write to the pilots", "action the clerk to write to the pilots")]
    [InlineData("MR please look at the crane", "action MR to look at the crane")]
    [InlineData("Clerk: book the hall", "action Clerk to book the hall")]
    [InlineData("Sam Lee to draft the letter", "action Sam Lee to draft the letter")]
    public void A_task_is_logged_however_it_is_put(string line, string? command) => Check(line, command);

    [Theory]
    [InlineData("close 36 and 37", "close QC-36, QC-37")]
    [InlineData("4 is done", "done QC-4")]
    [InlineData("thats 4 and 5 sorted", "done QC-4, QC-5")]
    [InlineData("MB-4 has been dealt with now", "done MB-4")]
    [InlineData("delete QC-1", "withdraw QC-1")]
    [InlineData("we dont need number 3 anymore", "withdraw QC-3")]
    [InlineData("QC-5 isnt done yet", "reopen QC-5")]
    [InlineData("give QC-2 to gemma hall instead", "assign QC-2 to gemma hall")]
    [InlineData("can you pass 12 on to MR", "assign QC-12 to MR")]
    [InlineData("i'll take 12", "assign QC-12 to me")]
    [InlineData("push 12 back to 3 December", "due QC-12 by 3 December")]
    [InlineData("QC-12 deadline is now next friday", "due QC-12 by next friday")]
    [InlineData("change QC-12 to friday", "due QC-12 by friday")]
    [InlineData("qc 12 now with Gemma Hall", "assign qc-12 to Gemma Hall")]
    [InlineData("QC-12 should be MR not Gemma Hall", "assign QC-12 to MR")]
    [InlineData("thats 12 finished, the letter went out", "done QC-12 the letter went out")]
    [InlineData("scrap 12, no longer needed", "withdraw QC-12 because no longer needed")]
    public void A_change_names_its_action(string line, string? command) => Check(line, command);

    [Theory]
    [InlineData("what did i promise?", "my actions")]
    [InlineData("what have i got on", "my actions")]
    [InlineData("whats on my plate?", "my actions")]
    [InlineData("what's outstanding for the clerk?", "actions for the clerk")]
    [InlineData("what's MR got on", "actions for MR")]
    [InlineData("Mina Reed's list", "actions for Mina Reed")]
    [InlineData("show me everything thats late", "actions overdue")]
    [InlineData("how many actions are open?", "actions")]
    [InlineData("anything due this week?", "actions due this week")]
    [InlineData("where are we with the slipway action?", "actions about slipway")]
    [InlineData("mark the crane one as done", "actions about crane")]
    [InlineData("where are we with QC-4?", "show QC-4")]
    [InlineData("show me QC-4", "show QC-4")]
    [InlineData("has MR got anything overdue", "actions overdue for MR")]
    public void What_is_open_is_shown(string line, string? command) => Check(line, command);

    [Theory]
    [InlineData("sorry but I wont be able to make it", "apologies")]
    [InlineData("I can come after all", "apologies withdrawn")]
    [InlineData("put the budget on the next agenda", "agenda add the budget")]
    [InlineData("dates of the mtgs", "meetings")]
    [InlineData("brilliant, thanks", "thanks")]
    [InlineData("take that back", "undo")]
    [InlineData("how does this work?", "help")]
    public void Meetings_and_small_talk(string line, string? command) => Check(line, command);

    [Theory]
    [InlineData("What was said about the sale of the slipway?")]
    [InlineData("Who is to write to the pilots about the crane?")]
    [InlineData("Clerk: when was the lease signed?")]
    [InlineData("The Chair will be away on Monday")]
    [InlineData("The Clerk was thanked for the report")]
    [InlineData("Members thanked the pilots")]
    [InlineData("The Chair said the pilots were always willing to learn")]
    [InlineData("The Chair said they had applied the same learning")]
    [InlineData("The findings would enable the Force to mend the crane")]
    [InlineData("The need to work with the pilots was highlighted")]
    [InlineData("The Chair and the Clerk work with the pilots")]
    [InlineData("Sam Lee - Harbour Master")]
    [InlineData("Harbour Plan - The Chair recently joined the pilots")]
    [InlineData("Budget to be set in January")]
    [InlineData("Anything to report?")]
    [InlineData("when's the next mtg?")]
    [InlineData("change QC-2 to nobody knows when")]
    [InlineData("push QC-2 back a week")]
    [InlineData("who has the most actions")]
    [InlineData("Could the clerk send round the dates?")]
    [InlineData("what is 4?")]
    [InlineData("why was item 4 not done")]
    [InlineData("close the meeting on 4 December")]
    [InlineData("when has the crane been on the agenda?")]
    [InlineData("the crane was on the agenda")]
    [InlineData("MR to MB")]
    [InlineData("not done QC-4 done")]
    [InlineData("")]
    public void What_is_asked_or_told_or_unclear_is_no_command(string line) => Check(line, null);

    [Fact]
    public void A_number_alone_needs_a_committee() =>
        Assert.Null(ExampleRouter.CommandFor("4 is done", Context, prefix: null));

    [Fact]
    public void Every_command_of_the_examples_is_one_that_a_grammar_knows()
    {
        var written = ExampleLine.All.Select(e => e.Command).Distinct().Select(c => c
            .Replace("{text}", "oil the gate", StringComparison.Ordinal).Replace("{owner}", "MR", StringComparison.Ordinal)
            .Replace("{refs}", "QC-4", StringComparison.Ordinal).Replace("{date}", "Friday", StringComparison.Ordinal)
            .Replace("{ref}", "QC-4", StringComparison.Ordinal)
            .Replace("{subject}", "gates", StringComparison.Ordinal));

        Assert.All(written, command => Assert.True(CommandReader.Read(command, Context) is not null, command));
    }

    [Fact]
    public void Every_example_is_read_as_its_own_command()
    {
        foreach (var example in ExampleLine.All)
        {
            var line = string.Join(' ', example.Words).Replace(" :", ":", StringComparison.Ordinal)
                .Replace("{text}", "oil the gate", StringComparison.Ordinal)
                .Replace("{task}", "oil the gate", StringComparison.Ordinal)
                .Replace("{doing}", "oiling the gate", StringComparison.Ordinal)
                .Replace("{lead}", "after some time", StringComparison.Ordinal)
                .Replace("{owner}", "MR", StringComparison.Ordinal)
                .Replace("{other}", "Mina Reed", StringComparison.Ordinal)
                .Replace("{ref}", "QC-4", StringComparison.Ordinal)
                .Replace("{refs}", "QC-4", StringComparison.Ordinal)
                .Replace("{date}", "Friday", StringComparison.Ordinal)
                .Replace("{subject}", "gate", StringComparison.Ordinal);
            var command = ExampleRouter.CommandFor(line, Context, "QC");
            Assert.True(
                command?.Split(' ')[0] == example.Command.Split(' ')[0],
                $"“{line}” is read as {command ?? "nothing"} instead of {example.Command}");
        }
    }

    private static void Check(string line, string? command) =>
        Assert.Equal(command, ExampleRouter.CommandFor(line, Context, "QC"));
}
