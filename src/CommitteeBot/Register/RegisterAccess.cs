using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>
/// Common to every command of the register: finds an action that the caller may see, and checks that they may change
/// it.
/// </summary>
internal sealed class RegisterAccess(CommitteeDb db, TimeProvider time)
{
    private const int MaxNearest = 3;

    /// <summary>In whichever zone, a day begins with one: until then nobody who leaves that day has left.</summary>
    private const long Quarter = 15 * TimeSpan.TicksPerMinute;

    private readonly Dictionary<long, IReadOnlyList<KnownPerson>> people = [];

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>The committees whose register the caller may see: guests see minutes, not actions.</summary>
    public static IReadOnlyList<long> VisibleCommittees(Caller caller) => caller.Scope.MemberCommitteeIds;

    /// <summary>The actions that the caller may see.</summary>
    public IQueryable<ActionRow> Actions(Caller caller) => db.ActionsFor(caller.Scope);

    /// <summary>
    /// The action, tracked, with all that a change or a card of it needs; null where the caller can see none of this
    /// reference.
    /// </summary>
    public Task<ActionRow?> FindAsync(Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        var named = db.ActionIds(reference);
        return Actions(caller)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners).ThenInclude(o => o.Person)
            .Include(a => a.OwnerPerson).Include(a => a.SupersededBy).ThenInclude(a => a!.Committee)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => named.Contains(a.Id), cancellation);
    }

    /// <summary>The action, where this person may do this with it now; otherwise the reason why not.</summary>
    public async Task<OpenedAction> OpenAsync(
        Caller caller, ActionReference reference, ActionCommand command, CancellationToken cancellation)
    {
        if (command != ActionCommand.View)
            await db.BeginWriteAsync(cancellation);
        return await OpenForReadingAsync(caller, reference, command, cancellation);
    }

    /// <summary>The same for a form: nothing is written until it is sent.</summary>
    public async Task<OpenedAction> OpenForReadingAsync(
        Caller caller, ActionReference reference, ActionCommand command, CancellationToken cancellation)
    {
        if (await FindAsync(caller, reference, cancellation) is not { } action)
            return new OpenedAction(null, default, await NotFoundAsync(caller, reference, cancellation));
        await LoadOwnersAsync(caller, [action], cancellation);
        var verdict = Check(command, caller, action);
        if (verdict.IsAllowed)
            return new OpenedAction(action, verdict.To, null);
        var owner = action.Owner is { } name ? RefusalWords.CurrentOwner(name) : null;
        return new OpenedAction(
            null, default, new RegisterRefusal(RefusalWords.NotChanged(reference, verdict.Refusal!), owner));
    }

    /// <param name="activityId">The message or button press that causes the change.</param>
    public ActionEditor Edit(Caller caller, ActionRow action, string? activityId) =>
        new(action, Author(caller, activityId));

    public ActionAuthor Author(Caller caller, string? activityId) => new(caller.Name, caller.PersonId, activityId, Now);

    public Task<ActionView> ViewAsync(Caller caller, ActionRow action, CancellationToken cancellation) =>
        new ActionViewBuilder(db, this).CreateAsync(caller, action, cancellation);

    public Task<IReadOnlyList<ActionView>> ViewsAsync(
        Caller caller, IReadOnlyList<ActionRow> actions, CancellationToken cancellation) =>
        new ActionViewBuilder(db, this).CreateManyAsync(caller, actions, cancellation);

    public async Task<RegisterOutcome> ChangedAsync(
        Caller caller, ActionRow action, string message, CancellationToken cancellation) =>
        new ActionChanged(await ViewAsync(caller, action, cancellation), message);

    public async Task<RegisterOutcome> ShownAsync(
        Caller caller, ActionRow action, string message, CancellationToken cancellation) =>
        new ActionShown(await ViewAsync(caller, action, cancellation), message);

    /// <summary>
    /// Minutes print names; the committee's people decide whether one of them means a member. Call it before
    /// <see cref="Check"/>. Only members need it: the chair and the officers needn't be the owner.
    /// </summary>
    public async Task LoadOwnersAsync(Caller caller, IEnumerable<ActionRow> actions, CancellationToken cancellation)
    {
        if (caller.PersonId is null)
            return;
        var committees = actions.Where(IsOwnedByName).Select(a => a.CommitteeId).Distinct();
        foreach (var committee in committees.Where(c => caller.RoleIn(c) == CommitteeRole.Member))
            await PeopleAsync(committee, cancellation);
    }

    /// <summary>The people of a committee, read once.</summary>
    public async Task<IReadOnlyList<KnownPerson>> PeopleAsync(long committeeId, CancellationToken cancellation) =>
        people.TryGetValue(committeeId, out var known)
            ? known
            : people[committeeId] = await db.KeptAsync(
                "people", FormattableString.Invariant($"{committeeId} {Now.Ticks / Quarter}"),
                c => new CommitteePeople(db, Now).RosterAndAttendanceAsync(committeeId, c), cancellation);

    /// <summary>Those on the roster, as choices for an owner.</summary>
    public async Task<IReadOnlyList<OwnerChoice>> RosterAsync(long committeeId, CancellationToken cancellation) =>
    [
        .. (await PeopleAsync(committeeId, cancellation)).Where(p => p is { PersonId: not null, HasLeft: false })
            .OrderBy(p => p.Name, StringComparer.CurrentCulture).Select(OwnerResolver.Choice),
    ];

    /// <summary>Null for a turn that writes and has not read them: it would have to read all of them anew.</summary>
    public async Task<IReadOnlyList<KnownPerson>?> KnownPeopleAsync(long committeeId, CancellationToken cancellation) =>
        db.IsWriting && !people.ContainsKey(committeeId) ? null : await PeopleAsync(committeeId, cancellation);

    public async Task<ResolvedOwner> ResolveOwnerAsync(
        Caller caller, long committeeId, string? written, IReadOnlyList<MentionedPerson> mentions,
        CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(written)
            ? ResolvedOwner.Nobody
            : OwnerResolver.Resolve(caller, written, mentions, await PeopleAsync(committeeId, cancellation));

    public LifecycleVerdict Check(ActionCommand command, Caller caller, ActionRow action) =>
        ActionLifecycle.Check(command, caller.RoleIn(action.CommitteeId), RelationTo(caller, action), action.State);

    /// <summary>
    /// All that this person may do with the action now. Finding the owner compares many names, so that is done once.
    /// </summary>
    public IReadOnlySet<ActionCommand> AllowedCommands(Caller caller, ActionRow action)
    {
        var (role, relation) = (caller.RoleIn(action.CommitteeId), RelationTo(caller, action));
        return Enum.GetValues<ActionCommand>()
            .Where(c => c != ActionCommand.Log && ActionLifecycle.Check(c, role, relation, action.State).IsAllowed)
            .ToHashSet();
    }

    public DateOnly Today(CommitteeRow committee) => CommitteeDay.At(Now, committee.Zone);

    /// <summary>By id, or by name where the store has no id for either.</summary>
    public static bool IsSamePerson(Caller caller, long? personId, string name) =>
        personId is null ? caller.PersonId is null && name == caller.Name : personId == caller.PersonId;

    /// <summary>A refusal where a text is too long; otherwise null.</summary>
    /// <param name="what">As in <c>a note</c>.</param>
    public static RegisterRefusal? CheckLength(string what, string? text) =>
        text?.Length > LogAction.MaxTextLength
            ? RefusalWords.TooLong(what, LogAction.MaxTextLength, text.Length)
            : null;

    private async Task<RegisterRefusal> NotFoundAsync(
        Caller caller, ActionReference reference, CancellationToken cancellation)
    {
        if (VisibleCommittees(caller).Count == 0)
            return RefusalWords.NoRegister;
        var nearest = await Actions(caller)
            .Where(a => (a.EarlierPrefix ?? a.Committee!.Prefix) == reference.Prefix)
            .OrderBy(a => Math.Abs((a.EarlierNumber ?? a.Number) - reference.Number)).ThenBy(a => a.Number)
            .Select(a => new { Prefix = a.EarlierPrefix ?? a.Committee!.Prefix, Number = a.EarlierNumber ?? a.Number })
            .Take(MaxNearest).ToListAsync(cancellation);
        if (nearest.Count == 0)
        {
            nearest = await Actions(caller).Where(a => (a.EarlierNumber ?? a.Number) == reference.Number)
                .OrderBy(a => a.Id)
                .Select(
                    a => new { Prefix = a.EarlierPrefix ?? a.Committee!.Prefix, Number = a.EarlierNumber ?? a.Number })
                .Take(MaxNearest).ToListAsync(cancellation);
        }

        return new RegisterRefusal(RefusalWords.NotFound(reference), RefusalWords.TypeActions)
        {
            Nearest = [.. nearest.Select(n => new ActionReference(n.Prefix, n.Number))],
        };
    }

    private ActionRelation RelationTo(Caller caller, ActionRow action)
    {
        var relation = Owns(caller, action) ? ActionRelation.Owner : ActionRelation.None;
        var isLogger = IsSamePerson(caller, action.LoggedByPersonId, action.LoggedBy)
            && Now - action.LoggedAt <= ActionLifecycle.UndoWindow;
        return isLogger ? relation | ActionRelation.Logger : relation;
    }

    private bool Owns(Caller caller, ActionRow action) => caller.PersonId is { } me
        && (action.OwnerPersonId == me
            || action.CoOwners.Any(o => o.PersonId == me)
            || (IsOwnedByName(action) && caller.RoleIn(action.CommitteeId) == CommitteeRole.Member && IsNamed(me,
            action)));

    /// <summary>
    /// An account's display name is its holder's choice, so it proves nothing: the owner is the one person whom the
    /// committee knows by the written name.
    /// </summary>
    private bool IsNamed(long me, ActionRow action) =>
        people.TryGetValue(action.CommitteeId, out var known)
        && PersonMatcher.Split(action.Owner!).Prepend(action.Owner!)
            .Any(name => PersonMatcher.Find(name, known) is [{ PersonId: { } id, HasLeft: false }] && id == me);

    private static bool IsOwnedByName(ActionRow action) => action is { OwnerPersonId: null, Owner: not null };
}

/// <param name="To">The state that the command leads to.</param>
/// <param name="Refused">Set where <paramref name="Action"/> is null.</param>
internal sealed record OpenedAction(ActionRow? Action, ActionState To, RegisterRefusal? Refused);
