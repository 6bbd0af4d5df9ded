using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>What every command of the register does alike: find an action that the caller may see, check the rule, write the history.</summary>
internal sealed class RegisterAccess(CommitteeDb db, TimeProvider time)
{
    private const int MostNearest = 3;

    private readonly Dictionary<long, IReadOnlyList<KnownPerson>> people = [];

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>The committees whose register the caller may see: guests see minutes, not actions.</summary>
    public static IReadOnlyList<long> VisibleCommittees(Caller caller) => caller.Scope.MemberCommitteeIds;

    /// <summary>The actions that the caller may see.</summary>
    public IQueryable<ActionRow> Actions(Caller caller) => db.ActionsFor(caller.Scope);

    /// <summary>The action, tracked, with all that a change or a card of it needs; null where the caller can see none of this reference.</summary>
    public Task<ActionRow?> FindAsync(Caller caller, ActionReference reference, CancellationToken cancellation) =>
        Actions(caller)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners).ThenInclude(o => o.Person)
            .Include(a => a.OwnerPerson).Include(a => a.SupersededBy).ThenInclude(a => a!.Committee)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Committee!.Prefix == reference.Prefix && a.Number == reference.Number, cancellation);

    /// <summary>The action, if this person may do this with it now; else why not.</summary>
    public async Task<OpenedAction> OpenAsync(Caller caller, ActionReference reference, ActionCommand command, CancellationToken cancellation)
    {
        if (command != ActionCommand.View)
            await db.BeginWriteAsync(cancellation);
        if (await FindAsync(caller, reference, cancellation) is not { } action)
            return new OpenedAction(null, default, await UnknownAsync(caller, reference, cancellation));
        await LoadOwnersAsync(caller, [action], cancellation);
        var verdict = Check(command, caller, action);
        return verdict.IsAllowed
            ? new OpenedAction(action, verdict.To, null)
            : new OpenedAction(null, default, new RegisterRefusal($"{reference} was not changed. {verdict.Refusal}", action.Owner is { } owner ? $"Its owner is {owner}." : null));
    }

    public async Task<RegisterOutcome> ActionChangedAsync(Caller caller, ActionRow action, string said, CancellationToken cancellation) =>
        new ActionChanged(await new ActionViewBuilder(db, this).CreateAsync(caller, action, cancellation), said);

    private async Task<RegisterRefusal> UnknownAsync(Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        if (VisibleCommittees(caller).Count == 0)
            return new RegisterRefusal("You can see no committee's actions.", "Ask the committee's officer to add you to its members.");
        var nearest = await Actions(caller)
            .Where(a => a.Committee!.Prefix == reference.Prefix)
            .OrderBy(a => Math.Abs(a.Number - reference.Number)).ThenBy(a => a.Number)
            .Select(a => new { a.Committee!.Prefix, a.Number }).Take(MostNearest).ToListAsync(cancellation);
        if (nearest.Count == 0)
            nearest = await Actions(caller).Where(a => a.Number == reference.Number).OrderBy(a => a.Id)
                .Select(a => new { a.Committee!.Prefix, a.Number }).Take(MostNearest).ToListAsync(cancellation);
        return new RegisterRefusal($"There is no action {reference} that you can see.", "Type “actions” for the open ones.")
        {
            Nearest = [.. nearest.Select(n => new ActionReference(n.Prefix, n.Number))],
        };
    }

    /// <summary>
    /// Minutes print names; whether one of them means a member, the committee's people decide. To be asked before <see cref="Check"/>, for members only:
    /// the chair and the officers need be no owner.
    /// </summary>
    public async Task LoadOwnersAsync(Caller caller, IEnumerable<ActionRow> actions, CancellationToken cancellation)
    {
        if (caller.PersonId is null)
            return;
        foreach (var committee in actions.Where(IsByName).Select(a => a.CommitteeId).Distinct().Where(c => caller.RoleIn(c) == CommitteeRole.Member))
            await PeopleAsync(committee, cancellation);
    }

    /// <summary>The people of a committee, read once.</summary>
    public async Task<IReadOnlyList<KnownPerson>> PeopleAsync(long committeeId, CancellationToken cancellation) =>
        people.TryGetValue(committeeId, out var known) ? known : people[committeeId] = await new OwnerResolver(db, this).PeopleAsync(committeeId, cancellation);

    /// <summary>Null where they have not been read yet.</summary>
    public IReadOnlyList<KnownPerson>? LoadedPeople(long committeeId) => people.GetValueOrDefault(committeeId);

    public ActionRelation RelationTo(Caller caller, ActionRow action)
    {
        var tie = ActionRelation.None;
        if (Owns(caller, action))
            tie |= ActionRelation.Owner;
        if (IsSamePerson(caller, action.LoggedByPersonId, action.LoggedBy) && Now - action.LoggedAt <= ActionLifecycle.UndoWindow)
            tie |= ActionRelation.Logger;
        return tie;
    }

    public LifecycleVerdict Check(ActionCommand command, Caller caller, ActionRow action) =>
        ActionLifecycle.Check(command, caller.RoleIn(action.CommitteeId), RelationTo(caller, action), action.State);

    /// <summary>All that this person may do with it now. Whose it is takes a look at many names, so it is found out once.</summary>
    public IReadOnlySet<ActionCommand> AllowedCommands(Caller caller, ActionRow action)
    {
        var (role, tie) = (caller.RoleIn(action.CommitteeId), RelationTo(caller, action));
        return Enum.GetValues<ActionCommand>().Where(c => c != ActionCommand.Log && ActionLifecycle.Check(c, role, tie, action.State).IsAllowed).ToHashSet();
    }

    /// <summary>Writes a change into the history, before the action itself is changed.</summary>
    public void Record(Caller caller, ActionRow action, ActionChange change, string? from, string? to, string? note, string? activityId) =>
        ActionBook.Record(action, Author(caller, activityId), change, from, to, note);

    public void ChangeState(Caller caller, ActionRow action, ActionState to, string? note, string? activityId) =>
        ActionBook.ChangeState(action, Author(caller, activityId), to, note);

    private ActionAuthor Author(Caller caller, string? activityId) => new(caller.Name, caller.PersonId, Now, activityId);

    public DateOnly Today(CommitteeRow committee) => CommitteeDay.At(Now, committee.Zone);

    /// <summary>The same person: by id, or by name where the store has no id for either.</summary>
    public static bool IsSamePerson(Caller caller, long? personId, string name) =>
        personId is null ? caller.PersonId is null && name == caller.Name : personId == caller.PersonId;

    /// <summary>Why a text cannot be kept; null where it can.</summary>
    public static RegisterRefusal? CheckLength(string what, string? text) => text?.Length > LogAction.MaxTextLength
        ? new RegisterRefusal($"{what} can have at most {LogAction.MaxTextLength:N0} characters; this has {text.Length:N0}, so nothing was changed.", "Say it in fewer words.")
        : null;

    private bool Owns(Caller caller, ActionRow action)
    {
        if (caller.PersonId is not { } me)
            return false;
        return action.OwnerPersonId == me || action.CoOwners.Any(o => o.PersonId == me) || (IsByName(action) && caller.RoleIn(action.CommitteeId) == CommitteeRole.Member && IsNamed(me, action));
    }

    /// <summary>The name that an account shows is its holder's choice, so it proves nothing: the one person whom the committee knows by what is written is the owner.</summary>
    private bool IsNamed(long me, ActionRow action) =>
        people.TryGetValue(action.CommitteeId, out var known)
        && PersonMatcher.Split(action.Owner!).Prepend(action.Owner!).Any(name => PersonMatcher.Find(name, known) is [{ PersonId: { } id, HasLeft: false }] && id == me);

    private static bool IsByName(ActionRow action) => action is { OwnerPersonId: null, Owner: not null };
}

/// <param name="To">The state that the command leads to.</param>
/// <param name="Refused">Set where <paramref name="Action"/> is null.</param>
internal sealed record OpenedAction(ActionRow? Action, ActionState To, RegisterRefusal? Refused);
