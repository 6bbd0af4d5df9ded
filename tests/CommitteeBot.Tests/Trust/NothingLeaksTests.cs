using System.Reflection;
using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;

namespace CommitteeBot.Tests.Trust;

/// <summary>A command, button or invoke without a row in the walk fails here.</summary>
public sealed class NothingLeaksTests(TwoTenantsWithMicrosoft365 world)
    : LeakWalk(world), IClassFixture<TwoTenantsWithMicrosoft365>
{
    [Fact]
    public void Every_command_has_a_row()
    {
        var intents = typeof(Intent).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Intent)) && !t.IsAbstract).Select(t => t.Name).Order();

        Assert.Equal(intents, Lines.Keys.Order());
        var context = new CommandContext(new DateOnly(2026, 11, 25))
        {
            Committees = [new(1, "Quay Committee", "QC"), new(2, "Moorings Board", "MB")],
        };
        foreach (var (intent, lines) in Lines)
            Assert.All(
                lines,
                line =>
                    Assert.True(
                        CommandReader.Read(line, context)?.GetType().Name == intent
                            || (intent == nameof(SeveralActionsIntent) && SeveralChanges.Split(line, context, "QC").Count > 1),
                        $"“{line}” is read as {CommandReader.Read(line, context)?.GetType().Name ?? "a question"}"));
    }

    [Fact]
    public void Every_button_has_a_row()
    {
        var verbs = typeof(Intent).Assembly.GetTypes().Where(
            t =>
                t.Name.EndsWith("Verbs", StringComparison.Ordinal) || t.Name.EndsWith("Verb", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .Where(f => !f.Name.EndsWith("Key", StringComparison.Ordinal)
                && !f.Name.EndsWith("Input", StringComparison.Ordinal) && !Inputs.Contains(f.Name))
            .Select(f => (string)f.GetRawConstantValue()!);

        Assert.Equal(verbs.Order(), Presses.Keys.Order());
    }

    [Fact]
    public void Every_invoke_has_a_row() =>
        Assert.Equal(
            typeof(InvokeNames)
                .GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(),
            Invokes.Keys.Order());

    [Theory]
    [InlineData("personal", "")]
    [InlineData("channel", "Mina")]
    public Task Nothing_restricted_reaches_anyone_not_entitled(string kind, string company) => WalkAsync(kind, company);
}
