using System.Reflection;
using CommitteeBot.Chat;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Chat.Turns;

public sealed class RouteTests
{
    private static readonly IServiceCollection Services = new ServiceCollection().AddChat();
    private static readonly IntentRoutes Intents = new(Registered<IntentRoute>());
    private static readonly ButtonRoutes Buttons = new(Registered<ButtonRoute>());

    private static readonly Type[] Types = typeof(Intent).Assembly.GetTypes();

    public static TheoryData<string> EveryIntent =>
        [.. Types.Where(t => t.IsSubclassOf(typeof(Intent)) && !t.IsAbstract).Select(t => t.FullName!)];

    /// <summary>
    /// The constants of the slices' classes of verbs that look like one: <c>action/done</c>, <c>ask-clerk</c>.
    /// </summary>
    public static TheoryData<string> EveryVerb =>
    [
        .. Types.Where(t => t.Name.EndsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!).Where(v => v.Contains('/') || v.Contains('-')).Distinct(),
    ];

    [Theory]
    [MemberData(nameof(EveryIntent))]
    public void Every_intent_has_a_handler(string intent) =>
        Assert.NotNull(Intents.Find(typeof(Intent).Assembly.GetType(intent)!));

    [Theory]
    [MemberData(nameof(EveryVerb))]
    public void Every_button_has_a_handler(string verb) => Assert.NotNull(Buttons.Find(verb));

    [Fact]
    public void An_intent_without_a_row_of_its_own_takes_that_of_its_base()
    {
        IntentRoute forAll = new(typeof(ActionIntent), _ => null!), forUndo = new(typeof(UndoIntent), _ => null!);
        var routes = new IntentRoutes([forAll, forUndo]);

        Assert.Same(forAll, routes.Find(typeof(CloseActionIntent)));
        Assert.Same(forUndo, routes.Find(typeof(UndoIntent)));
        Assert.Null(routes.Find(typeof(HelpIntent)));
    }

    [Fact]
    public void Two_rows_for_one_verb_stop_the_start() =>
        Assert.Throws<ArgumentException>(
            () => new ButtonRoutes([new("a/b", true, _ => null!), new("a/b", false, _ => null!)]));

    private static IEnumerable<T> Registered<T>() =>
        Services.Where(s => s.ServiceType == typeof(T)).Select(s => (T)s.ImplementationInstance!);
}
