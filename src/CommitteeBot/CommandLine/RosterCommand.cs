using System.CommandLine;
using CommitteeBot.Committees;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.CommandLine;

/// <summary>
/// <c>roster list|add|remove|link|tenant --committee NAME …</c> and <c>roster import FILE.csv [--dry-run]</c>. In Teams
/// mode the first officer of a committee comes from here: whoever runs it can read the store anyway, and nobody in chat
/// is trusted yet.
/// </summary>
internal static class RosterCommand
{
    public static Command Create(IServiceProvider services) =>
        new("roster", "Who belongs to a committee, and which Teams account is whose.")
    {
        List(services), Add(services), Remove(services), Link(services), Tenant(services),
            RosterImportCommand.Create(services),
    };

    private static Option<string?> Committee() =>
        new("--committee") { Description = "The committee's name or its prefix." };

    private static Option<string> Person() => new("--person") { Description = "The person's name.", Required = true };

    private static Option<string?> Aad() =>
        new("--aad") { Description = "The object id of their account in Microsoft Entra (a GUID)." };

    private static Command List(IServiceProvider services)
    {
        var committee = Committee();
        var command = new Command("list", "Lists a committee's roster.") { committee };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            if (await CommitteeOption.FindAsync(
                db, parsed.GetValue(committee), Console.Error, cancellation) is not { } one)
                return ExitCode.WrongUsage;
            var list = await new ShowRoster(db, provider.GetRequiredService<TimeProvider>())
                .RunAsync(Caller.ForConsole([one.Id]), one.Id, cancellation);
            foreach (var line in list!.Lines)
                Console.WriteLine(
                    $"{line.Person!.Name}\t{line.Role.ToString().ToLowerInvariant()}\t{line.Office}\t"
                        + (line.Person.AadObjectId ?? "no account linked"));
            if (list.Lines.Count == 0)
                Console.WriteLine(ConsoleWords.EmptyRoster);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Add(IServiceProvider services)
    {
        var (committee, person, aad) = (Committee(), Person(), Aad());
        var role = new Option<string>("--role") { Description = "officer, chair, member or guest.", Required = true };
        role.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "officer", "chair", "member", "guest");
        var office = new Option<string?>("--office") { Description = "The office held, such as Chief Constable." };
        var abbreviation = new Option<string?>(
            "--abbreviation") { Description = "As the minutes write it, such as CC." };
        var command = new Command(
            "add", "Puts somebody on a committee's roster, or gives them another role.") { committee, person, role,
            office, abbreviation, aad };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            if (await CommitteeOption.FindAsync(
                db, parsed.GetValue(committee), Console.Error, cancellation) is not { } one
                || !IsId(parsed.GetValue(aad)))
                return ExitCode.WrongUsage;
            var name = parsed.GetRequiredValue(person).Trim();
            return await ApplyAsync(
                db, provider.GetRequiredService<TimeProvider>(), one, name,
                RosterRules.ParseRole(parsed.GetRequiredValue(role))!.Value, parsed.GetValue(office),
                parsed.GetValue(abbreviation), parsed.GetValue(aad), cancellation);
        });
        return command;
    }

    private static async Task<int> ApplyAsync(
        CommitteeDb db, TimeProvider clock, CommitteeRow committee, string name, CommitteeRole role, string? office,
        string? abbreviation, string? aad, CancellationToken cancellation)
    {
        var outcomes = await StageAsync(
            db, clock, committee, new RosterLine(name, role, office, abbreviation, aad), cancellation);
        foreach (var outcome in outcomes)
            await (outcome.IsDone ? Console.Out : Console.Error).WriteLineAsync(outcome.Text);
        if (outcomes.Any(o => !o.IsDone))
            return ExitCode.SomeInputUnusable;
        await db.SaveChangesAsync(cancellation);
        return ExitCode.Done;
    }

    /// <summary>The role first, then the account: a name on the roster is what an account is tied to.</summary>
    public static async Task<IReadOnlyList<RosterOutcome>> StageAsync(
        CommitteeDb db, TimeProvider clock, CommitteeRow committee, RosterLine line, CancellationToken cancellation)
    {
        var caller = Caller.ForConsole([committee.Id]);
        var known = line.Aad is { } id
            ? await db.People.AsNoTracking()
            .Where(p =>
                p.AadObjectId == id && db.Memberships.Any(m => m.PersonId == p.Id && m.CommitteeId == committee.Id))
                .Select(p => (long?)p.Id).FirstOrDefaultAsync(cancellation)
            : null;
        var given = await new ChangeRoster(db, clock).HandleAsync(
            caller, new RosterRequest(
                committee.Id, line.Name, known, line.Role, null) { Office = line.Office,
                Abbreviation = line.Abbreviation, IsConsole = true, HasAccount = line.Aad is not null }, cancellation);
        if (!given.IsDone || line.Aad is null || known is not null)
            return [given];
        return [given, await new LinkAccount(db, clock)
            .HandleAsync(caller, new LinkRequest(committee.Id, line.Name, null, line.Aad, null), cancellation)];
    }

    private static Command Remove(IServiceProvider services)
    {
        var (committee, person) = (Committee(), Person());
        var command = new Command(
            "remove", "Takes somebody off a committee's roster from today.") { committee, person };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
            await CommitteeOption.FindAsync(db, parsed.GetValue(committee), Console.Error, cancellation) is { } one
                ? await ApplyAsync(
                    db, provider.GetRequiredService<TimeProvider>(), one, parsed.GetRequiredValue(person).Trim(),
                    CommitteeRole.None, null, null, null, cancellation)
                : ExitCode.WrongUsage);
        return command;
    }

    private static Command Link(IServiceProvider services)
    {
        var (committee, person) = (Committee(), Person());
        var aad = new Option<string>(
            "--aad") { Description = "The object id of their account in Microsoft Entra (a GUID).", Required = true };
        var command = new Command("link", "Ties a Teams account to a name on the roster.") { committee, person, aad };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            if (await CommitteeOption.FindAsync(
                db, parsed.GetValue(committee), Console.Error, cancellation) is not { } one
                || !IsId(parsed.GetValue(aad)))
                return ExitCode.WrongUsage;
            var outcome = await new LinkAccount(db, provider.GetRequiredService<TimeProvider>())
                .HandleAsync(
                    Caller.ForConsole([one.Id]),
                    new LinkRequest(
                        one.Id, parsed.GetRequiredValue(person).Trim(), null, parsed.GetRequiredValue(aad), null),
                        cancellation);
            await (outcome.IsDone ? Console.Out : Console.Error).WriteLineAsync(outcome.Text);
            if (!outcome.IsDone)
                return ExitCode.SomeInputUnusable;
            await db.SaveChangesAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Tenant(IServiceProvider services)
    {
        var committee = Committee();
        var id = new Option<string>("--id") { Description = "The tenant's id (a GUID), or none.", Required = true };
        var command = new Command(
            "tenant", "Says whose committee it is, where one installation serves several tenants.") { committee, id };
        StoreCommand.SetAction(command, services, async (parsed, provider, db, cancellation) =>
        {
            var tenant = parsed.GetRequiredValue(id).Trim();
            var isNone = tenant.Equals("none", StringComparison.OrdinalIgnoreCase);
            if (await CommitteeOption.FindAsync(
                db, parsed.GetValue(committee), Console.Error, cancellation) is not { } one
                || !(isNone || IsId(tenant)))
                return ExitCode.WrongUsage;
            (await db.Committees.SingleAsync(c => c.Id == one.Id, cancellation)).TenantId = isNone
                ? null
                : tenant.ToLowerInvariant();
            db.Audit.Add(
                new AuditRow { At = provider
                .GetRequiredService<TimeProvider>().GetUtcNow(), Kind = AuditKind.SettingsChanged,
                CommitteeId = one.Id, What = isNone ? "given to no tenant" : "given to a tenant" });
            await db.SaveChangesAsync(cancellation);
            Console.WriteLine(
                isNone
                    ? $"{one.Name} doesn't belong to a tenant any more. Where several tenants are allowed, nobody can "
                        + "see it."
                    : $"Only people of tenant {tenant} can see the {one.Name} now.");
            return ExitCode.Done;
        });
        return command;
    }

    public static bool IsId(string? value)
    {
        var isId = value is null || Guid.TryParse(value, out _);
        if (!isId)
            Console.Error.WriteLine(ConsoleWords.NotAnObjectId(value!));
        return isId;
    }
}

/// <param name="Aad">The directory's object id; null leaves the name without an account.</param>
internal sealed record RosterLine(string Name, CommitteeRole Role, string? Office, string? Abbreviation, string? Aad);
