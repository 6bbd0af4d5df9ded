using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Committees.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommitteeBot.Store;

/// <summary>The store. Differences between database products are in the context of each, below <c>Store/</c>.</summary>
internal abstract partial class CommitteeDb(DbContextOptions options) : DbContext(options)
{
    private const int CopyBatch = 500;

    public DbSet<CommitteeRow> Committees => Set<CommitteeRow>();
    public DbSet<CommitteeChangeRow> CommitteeChanges => Set<CommitteeChangeRow>();
    public DbSet<PersonRow> People => Set<PersonRow>();
    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();
    public DbSet<PersonNameRow> PersonNames => Set<PersonNameRow>();
    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();
    public DbSet<DocumentRow> Documents => Set<DocumentRow>();
    public DbSet<UnfinishedImportRow> UnfinishedImports => Set<UnfinishedImportRow>();
    public DbSet<AttendanceRow> Attendance => Set<AttendanceRow>();
    public DbSet<ItemRow> Items => Set<ItemRow>();
    public DbSet<PassageRow> Passages => Set<PassageRow>();
    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();
    public DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();
    public DbSet<MotionRow> Motions => Set<MotionRow>();
    public DbSet<InterestRow> Interests => Set<InterestRow>();
    public DbSet<AttendanceChangeRow> AttendanceChanges => Set<AttendanceChangeRow>();
    public DbSet<AmendmentRow> Amendments => Set<AmendmentRow>();
    public DbSet<CheckedMatterRow> CheckedMatters => Set<CheckedMatterRow>();
    public DbSet<DocumentTextRow> DocumentTexts => Set<DocumentTextRow>();
    public DbSet<EarlierVersionRow> EarlierVersions => Set<EarlierVersionRow>();
    public DbSet<FutureItemRow> FutureItems => Set<FutureItemRow>();
    public DbSet<ReportRow> Reports => Set<ReportRow>();
    public DbSet<FactRow> Facts => Set<FactRow>();
    public DbSet<PassageEmbeddingRow> PassageEmbeddings => Set<PassageEmbeddingRow>();
    public DbSet<ActionRow> Actions => Set<ActionRow>();
    public DbSet<ActionEventRow> ActionEvents => Set<ActionEventRow>();
    public DbSet<PendingActionRow> PendingActions => Set<PendingActionRow>();
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();
    public DbSet<PostedAnswerRow> PostedAnswers => Set<PostedAnswerRow>();
    public DbSet<HandledActivityRow> HandledActivities => Set<HandledActivityRow>();
    public DbSet<ConversationMemoryRow> ConversationMemories => Set<ConversationMemoryRow>();
    public DbSet<AnswerFeedbackRow> AnswerFeedback => Set<AnswerFeedbackRow>();
    public DbSet<ClerkQuestionRow> ClerkQuestions => Set<ClerkQuestionRow>();
    public DbSet<OfferedQuestionRow> OfferedQuestions => Set<OfferedQuestionRow>();
    public DbSet<OutboxMessageRow> Outbox => Set<OutboxMessageRow>();
    public DbSet<MeetingEventRow> MeetingEvents => Set<MeetingEventRow>();
    public DbSet<MeetingConflictRow> MeetingConflicts => Set<MeetingConflictRow>();
    public DbSet<CalendarEntryRow> CalendarEntries => Set<CalendarEntryRow>();
    public DbSet<CalendarFeedRow> CalendarFeeds => Set<CalendarFeedRow>();
    public DbSet<StandingItemRow> StandingItems => Set<StandingItemRow>();
    public DbSet<AgendaItemRow> AgendaItems => Set<AgendaItemRow>();
    public DbSet<ApologyRow> Apologies => Set<ApologyRow>();
    public DbSet<SenderLeaseRow> Senders => Set<SenderLeaseRow>();
    public DbSet<ModelUseRow> ModelUse => Set<ModelUseRow>();
    public DbSet<DigestRulesRow> DigestRules => Set<DigestRulesRow>();
    public DbSet<DigestWishRow> DigestWishes => Set<DigestWishRow>();
    public DbSet<JobRow> Jobs => Set<JobRow>();
    public DbSet<RestrictionRow> Restrictions => Set<RestrictionRow>();
    public DbSet<RestrictionExclusionRow> RestrictionExclusions => Set<RestrictionExclusionRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<HoldRow> Holds => Set<HoldRow>();
    public DbSet<DisposalRow> Disposals => Set<DisposalRow>();
    public DbSet<RedactionRow> Redactions => Set<RedactionRow>();
    public DbSet<FollowedSourceRow> FollowedSources => Set<FollowedSourceRow>();
    public DbSet<FollowedFileRow> FollowedFiles => Set<FollowedFileRow>();
    public DbSet<GroupMemberRow> GroupMembers => Set<GroupMemberRow>();
    public DbSet<ToDoWishRow> ToDoWishes => Set<ToDoWishRow>();
    public DbSet<HeardActionRow> HeardActions => Set<HeardActionRow>();
    public DbSet<PlannedActionRow> PlannedActions => Set<PlannedActionRow>();

    /// <summary>True where nothing of this unit of work is to last: it only finds out what would be said.</summary>
    public bool IsDryRun { get; set; }

    /// <summary>True once this unit of work has begun to write.</summary>
    public abstract bool IsWriting { get; }

    /// <summary>
    /// Keeps one connection until the unit of work ends: else each statement opens one, and sets it up, for itself.
    /// </summary>
    public abstract Task StayConnectedAsync(CancellationToken cancellation);

    /// <summary>
    /// Opens the one transaction of this unit of work: from here until <c>SaveChangesAsync</c>, which commits it,
    /// nobody else writes. Call it before reading what a write depends on, such as the next number of an action.
    /// </summary>
    public abstract Task BeginWriteAsync(CancellationToken cancellation);

    /// <summary>Limits the time that this unit of work waits for another process that has locked the store.</summary>
    public abstract void LimitWait(TimeSpan time);

    /// <summary>
    /// Lets the server end this unit of work once it has said nothing for so long while others wait to write: its node
    /// is frozen, or cut off from the server without either knowing.
    /// </summary>
    public abstract void LimitSilence(TimeSpan time);

    /// <summary>
    /// Begins to write, and readies this table for rows that come from another store: they stay as they are, whatever
    /// the store's rules would make of new ones, and may refer to rows that follow.
    /// </summary>
    public abstract Task BeginCopyAsync(string table, CancellationToken cancellation);

    /// <summary>Writes rows that come from another store, as they are, the fastest way that there is.</summary>
    public virtual async Task CopyRowsAsync<TRow>(
        IAsyncEnumerable<TRow> rows, IProgress<long> progress, CancellationToken cancellation) where TRow : class
    {
        long count = 0;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            Add(row);
            if (++count % CopyBatch != 0)
                continue;
            await WriteStagedAsync(cancellation);
            progress.Report(count);
        }

        await WriteStagedAsync(cancellation);
    }

    private async Task WriteStagedAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        ChangeTracker.Clear();
    }

    /// <summary>
    /// The rules of this table hold again, its text can be searched, and the next row gets the number after the
    /// highest.
    /// </summary>
    public abstract Task EndCopyAsync(string table, CancellationToken cancellation);

    /// <summary>
    /// Writes what is staged into the transaction without ending it, so that queries see it; a turn that fails later
    /// takes it back.
    /// </summary>
    public abstract Task FlushAsync(CancellationToken cancellation);

    /// <summary>
    /// The best passages for any of these words by the database's own full-text ranking, best first.
    /// Words are given as a person writes them; each product stems and quotes them itself.
    /// </summary>
    /// <param name="counts">Where they are known already: a product that would count the words itself is spared
    /// it.</param>
    public abstract Task<IReadOnlyList<PassageHit>> SearchPassagesAsync(
        IReadOnlyList<string> words, PassageFilter filter, int max, CancellationToken cancellation,
        StemCounts? counts = null);

    /// <summary>
    /// In how many passages each of these stems occurs, by committee and restriction: what a reader may be told is the
    /// sum of those that are theirs. A stem that occurs in none is left out.
    /// </summary>
    public abstract Task<IReadOnlyDictionary<string,
        IReadOnlyList<PassageCount>>> CountPassagesWithAsync(
            IReadOnlyCollection<string> stems, CancellationToken cancellation);

    /// <summary>Tells whether counts of passages are still true.</summary>
    public abstract Task<PassageVersion> PassageVersionAsync(CancellationToken cancellation);

    /// <summary>The number of passages, by committee and restriction.</summary>
    public abstract Task<IReadOnlyList<PassageCount>> CountPassagesAsync(CancellationToken cancellation);

    /// <summary>
    /// Stems of the index that start with these letters and have about this length: among them is what a mistyped word
    /// was meant to be. Some may occur only where this unit of work may not read; <see cref="CountPassagesWithAsync"/>
    /// tells.
    /// </summary>
    public abstract Task<IReadOnlyList<string>> StemsStartingWithAsync(
        string letters, int shortest, int longest, CancellationToken cancellation);

    /// <summary>
    /// The ids of the actions whose text holds all of these words, in any of their forms; for use inside a query.
    /// </summary>
    /// <param name="lastIsBegun">True while a person is still typing the last word.</param>
    public abstract IQueryable<long> ActionsAbout(IReadOnlyList<string> words, bool lastIsBegun = false);

    /// <summary>The history of a hidden action is meant to be hidden with it.</summary>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ConfigureWarnings(
            w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Names, not numbers: a row can be read by a person, and an inserted member does not shift the others.
        configurationBuilder.Properties<CommitteeRole>().HaveConversion<string>();
        configurationBuilder.Properties<Presence>().HaveConversion<string>();
        configurationBuilder.Properties<ActionState>().HaveConversion<string>();
        configurationBuilder.Properties<ActionChange>().HaveConversion<string>();
        configurationBuilder.Properties<CallSource>().HaveConversion<string>();
        configurationBuilder.Properties<DecisionKind>().HaveConversion<string>();
        configurationBuilder.Properties<MotionOutcome>().HaveConversion<string>();
        configurationBuilder.Properties<VoteManner>().HaveConversion<string>();
        configurationBuilder.Properties<InterestKind>().HaveConversion<string>();
        configurationBuilder.Properties<InterestConduct>().HaveConversion<string>();
        configurationBuilder.Properties<AttendanceChangeKind>().HaveConversion<string>();
        configurationBuilder.Properties<ItemMoment>().HaveConversion<string>();
        configurationBuilder.Properties<AmendmentKind>().HaveConversion<string>();
        configurationBuilder.Properties<AmendmentState>().HaveConversion<string>();
        configurationBuilder.Properties<FactKind>().HaveConversion<string>();
        configurationBuilder.Properties<DocumentKind>().HaveConversion<string>();
        configurationBuilder.Properties<MinutesStatus>().HaveConversion<string>();
        configurationBuilder.Properties<MeetingState>().HaveConversion<string>();
        configurationBuilder.Properties<MeetingSource>().HaveConversion<string>();
        configurationBuilder.Properties<MeetingChange>().HaveConversion<string>();
        configurationBuilder.Properties<ConflictState>().HaveConversion<string>();
        configurationBuilder.Properties<MessageKind>().HaveConversion<string>();
        configurationBuilder.Properties<MessageState>().HaveConversion<string>();
        configurationBuilder.Properties<JobState>().HaveConversion<string>();
        configurationBuilder.Properties<RestrictionAudience>().HaveConversion<string>();
        configurationBuilder.Properties<AuditKind>().HaveConversion<string>();
        configurationBuilder.Properties<DigestAudience>().HaveConversion<string>();
        configurationBuilder.Properties<DigestPreference>().HaveConversion<string>();
        configurationBuilder.Properties<FollowedFileState>().HaveConversion<string>();
        configurationBuilder.Properties<GroupMemberState>().HaveConversion<string>();
        configurationBuilder.Properties<TaskProgress>().HaveConversion<string>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CommitteeModel.Build(modelBuilder);
        MinutesModel.Build(modelBuilder);
        MeaningModel.Build(modelBuilder);
        RegisterModel.Build(modelBuilder);
        CalendarModel.Build(modelBuilder);
        ChatModel.Build(modelBuilder);
        DigestModel.Build(modelBuilder);
        TrustModel.Build(modelBuilder);
        FollowingModel.Build(modelBuilder);
        AddScopeFilters(modelBuilder);
    }

    /// <summary>Moments as milliseconds since 1970 in UTC: sortable in every product.</summary>
    private sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
