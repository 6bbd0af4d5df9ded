using System.Reflection;
using System.Runtime.CompilerServices;

namespace CommitteeBot.Tests.Architecture;

/// <summary>
/// A class that needs more than six things does more than one. A record's members are data and not counted.
/// </summary>
public sealed class ConstructorTests
{
    private const int MaxParameters = 6;

    private static readonly Assembly[] Assemblies =
    [
        typeof(CommitteeBot.Chat.ChatRegistration).Assembly,
        typeof(ActivityProtocol.Schema.Activity).Assembly,
    ];

    [Fact]
    public void No_constructor_takes_more_than_six_parameters() =>
        Assert.Empty(
            Assemblies.SelectMany(a => a.GetTypes())
                .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute))).SelectMany(Violations));

    [Fact]
    public void A_constructor_with_seven_parameters_is_found() => Assert.Single(Violations(typeof(Greedy)));

    [Fact]
    public void A_record_with_seven_members_is_let_through() => Assert.Empty(Violations(typeof(Wide)));

    private static IEnumerable<string> Violations(Type type) =>
        from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let count = constructor.GetParameters().Length
        where count > MaxParameters && !IsRecord(type)
        select $"{type.FullName} takes {count} parameters; group what belongs together";

    /// <summary>
    /// The compiler gives each record class a method to clone it, and each record struct a way to print its members.
    /// </summary>
    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

#pragma warning disable CS9113 // The parameters are what is counted.
    private sealed class Greedy(int a, int b, int c, int d, int e, int f, int g);
#pragma warning restore CS9113

    private sealed record Wide(int A, int B, int C, int D, int E, int F, int G);
}
