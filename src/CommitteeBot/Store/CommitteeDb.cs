using CommitteeBot.Committees;
using CommitteeBot.Committees.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommitteeBot.Store;

/// <summary>The store. What differs between database products stands in the context of each, below <c>Store/</c>.</summary>
internal abstract class CommitteeDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<CommitteeRow> Committees => Set<CommitteeRow>();
    public DbSet<PersonRow> People => Set<PersonRow>();
    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();
    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();
    public DbSet<DocumentRow> Documents => Set<DocumentRow>();
    public DbSet<AttendanceRow> Attendance => Set<AttendanceRow>();
    public DbSet<ItemRow> Items => Set<ItemRow>();
    public DbSet<PassageRow> Passages => Set<PassageRow>();
    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();
    public DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();
    public DbSet<FutureItemRow> FutureItems => Set<FutureItemRow>();
    public DbSet<ReportRow> Reports => Set<ReportRow>();
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
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<MeetingEventRow> MeetingEvents => Set<MeetingEventRow>();
    public DbSet<MeetingConflictRow> MeetingConflicts => Set<MeetingConflictRow>();
    public DbSet<CalendarEntryRow> CalendarEntries => Set<CalendarEntryRow>();
    public DbSet<CalendarFeedRow> CalendarFeeds => Set<CalendarFeedRow>();
    public DbSet<StandingItemRow> StandingItems => Set<StandingItemRow>();
    public DbSet<AgendaItemRow> AgendaItems => Set<AgendaItemRow>();
    public DbSet<ApologyRow> Apologies => Set<ApologyRow>();
    public DbSet<SenderRow> Senders => Set<SenderRow>();
    public DbSet<DigestRulesRow> DigestRules => Set<DigestRulesRow>();
    public DbSet<DigestWishRow> DigestWishes => Set<DigestWishRow>();
    public DbSet<JobRow> Jobs => Set<JobRow>();
    public DbSet<RestrictionRow> Restrictions => Set<RestrictionRow>();
    public DbSet<RestrictionExclusionRow> RestrictionExclusions => Set<RestrictionExclusionRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<HoldRow> Holds => Set<HoldRow>();
    public DbSet<DisposalRow> Disposals => Set<DisposalRow>();
    public DbSet<RedactionRow> Redactions => Set<RedactionRow>();

    /// <summary>
    /// Whose eyes this unit of work reads with; null for the console and for what the program does by itself. It is part of every query for what
    /// belongs to an item, so that a query that forgets to ask shows nothing restricted all the same.
    /// </summary>
    public Sight? Sight { get; set; }

    /// <summary>True where nothing of this unit of work is to last: it only finds out what would be said.</summary>
    public bool IsRehearsal { get; set; }

    /// <summary>True once this unit of work has begun to write.</summary>
    public abstract bool IsWriting { get; }

    private bool SeesAll => Sight is null;
    private IReadOnlyList<long> RestrictedIds => Sight?.RestrictedIds ?? [];
    private IReadOnlyList<long> ClosedRestrictionIds => Sight?.ClosedRestrictionIds ?? [];
    private IReadOnlyList<long> ClosedActionIds => Sight?.ClosedActionIds ?? [];

    /// <summary>For work on whole documents, which has to replace what the person who sent one may not read.</summary>
    public IDisposable SeeingAll() => SeeingAs(null);

    /// <summary>For what is said to somebody other than the one who speaks.</summary>
    public IDisposable SeeingAs(Sight? other) => new OtherSight(this, other);

    /// <summary>Keeps one connection until the unit of work ends: else each statement opens one, and sets it up, for itself.</summary>
    public Task StayConnectedAsync(CancellationToken cancellation) => Database.OpenConnectionAsync(cancellation);

    /// <summary>
    /// Opens the one transaction of this unit of work: from here until <c>SaveChangesAsync</c>, which commits it, nobody else writes. Call it before
    /// reading what a write depends on, such as the next number of an action.
    /// </summary>
    public abstract Task BeginWriteAsync(CancellationToken cancellation);

    /// <summary>How long this unit of work may wait for another process that holds the store; for whoever has to answer in time.</summary>
    public abstract void WaitAtMost(TimeSpan time);

    /// <summary>Writes what is staged into the transaction without ending it, so that queries see it; a turn that fails later takes it back.</summary>
    public abstract Task FlushAsync(CancellationToken cancellation);

    /// <summary>
    /// The best passages for any of these words by the database's own full-text ranking, best first.
    /// Words are given as a person writes them; each product stems and quotes them itself.
    /// </summary>
    public abstract Task<IReadOnlyList<PassageHit>> SearchPassagesAsync(
        IReadOnlyList<string> words, Caller caller, PassageScope scope, int most, CancellationToken cancellation);

    /// <summary>In how many passages of the whole store each of these stems occurs; one that occurs in none is left out.</summary>
    public abstract Task<IReadOnlyDictionary<string, int>> CountPassagesWithAsync(IReadOnlyCollection<string> stems, CancellationToken cancellation);

    /// <summary>Those of these stems that stand in a passage which the caller may read.</summary>
    public abstract Task<IReadOnlySet<string>> ReadableStemsAsync(IReadOnlyCollection<string> stems, Caller caller, CancellationToken cancellation);

    /// <summary>Stems of the index that begin with these letters, in order: among them is what a mistyped word was meant to be.</summary>
    public abstract Task<IReadOnlyList<string>> StemsBeginningWithAsync(string letters, int most, CancellationToken cancellation);

    /// <summary>The ids of the actions whose text holds all of these words, in any of their forms; for use inside a query.</summary>
    /// <param name="lastIsBegun">True while a person is still typing the last word.</param>
    public abstract IQueryable<long> ActionsAbout(IReadOnlyList<string> words, bool lastIsBegun = false);

    /// <summary>That a history goes with the action that is not shown is what the filter is for.</summary>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Names, not numbers: a row can be read by a person, and an inserted member does not shift the others.
        configurationBuilder.Properties<CommitteeRole>().HaveConversion<string>();
        configurationBuilder.Properties<Presence>().HaveConversion<string>();
        configurationBuilder.Properties<ActionState>().HaveConversion<string>();
        configurationBuilder.Properties<ActionChange>().HaveConversion<string>();
        configurationBuilder.Properties<DecisionKind>().HaveConversion<string>();
        configurationBuilder.Properties<DocumentKind>().HaveConversion<string>();
        configurationBuilder.Properties<MinutesStatus>().HaveConversion<string>();
        configurationBuilder.Properties<MeetingState>().HaveConversion<string>();
        configurationBuilder.Properties<MeetingSource>().HaveConversion<string>();
        configurationBuilder.Properties<MeetingChange>().HaveConversion<string>();
        configurationBuilder.Properties<ConflictState>().HaveConversion<string>();
        configurationBuilder.Properties<OutboxKind>().HaveConversion<string>();
        configurationBuilder.Properties<OutboxState>().HaveConversion<string>();
        configurationBuilder.Properties<JobState>().HaveConversion<string>();
        configurationBuilder.Properties<RestrictionAudience>().HaveConversion<string>();
        configurationBuilder.Properties<AuditKind>().HaveConversion<string>();
        configurationBuilder.Properties<DigestAudience>().HaveConversion<string>();
        configurationBuilder.Properties<DigestWish>().HaveConversion<string>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CalendarModel.Build(modelBuilder);
        modelBuilder.Entity<CommitteeRow>(e =>
        {
            e.ToTable("committee");
            e.HasIndex(c => c.Prefix).IsUnique();
            e.HasIndex(c => c.Name).IsUnique();
            e.Property(c => c.NextActionNumber).IsConcurrencyToken();
        });
        modelBuilder.Entity<PersonRow>(e =>
        {
            e.ToTable("person");
            e.HasIndex(p => p.AadObjectId).IsUnique();
        });
        modelBuilder.Entity<MembershipRow>(e =>
        {
            e.ToTable("membership");
            e.HasIndex(m => new { m.CommitteeId, m.PersonId }).IsUnique();
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(m => m.CommitteeId);
            e.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
        });
        modelBuilder.Entity<MeetingRow>(e =>
        {
            e.ToTable("meeting");
            e.HasIndex(m => new { m.CommitteeId, m.Date });
            e.HasOne(m => m.Document).WithOne().HasForeignKey<DocumentRow>(d => d.MeetingId);
        });
        modelBuilder.Entity<DocumentRow>(e =>
        {
            e.ToTable("document");
            e.HasIndex(d => d.ContentHash).IsUnique();
        });
        modelBuilder.Entity<AttendanceRow>().ToTable("attendance");
        modelBuilder.Entity<ItemRow>().ToTable("item");
        modelBuilder.Entity<PassageRow>(e =>
        {
            e.ToTable("passage");
            e.HasIndex(p => new { p.MeetingId, p.Place }).IsUnique();
        });
        modelBuilder.Entity<DecisionRow>().ToTable("decision");
        modelBuilder.Entity<CorrectionRow>().ToTable("correction");
        modelBuilder.Entity<FutureItemRow>().ToTable("future_item");
        modelBuilder.Entity<ReportRow>().ToTable("report");
        modelBuilder.Entity<ActionRow>(e =>
        {
            e.ToTable("action");
            e.HasIndex(a => new { a.CommitteeId, a.Number }).IsUnique();
            e.HasIndex(a => new { a.CommitteeId, a.State, a.Due });
            e.HasOne(a => a.OwnerPerson).WithMany().HasForeignKey(a => a.OwnerPersonId);
            e.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.LoggedByPersonId);
            e.HasOne(a => a.SupersededBy).WithMany().HasForeignKey(a => a.SupersededById);
            e.HasMany(a => a.CoOwners).WithOne().HasForeignKey(o => o.ActionId);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.Property(a => a.DueKey).HasComputedColumnSql("coalesce(Due, '9999-12-31')", stored: false);
        });
        modelBuilder.Entity<ActionCoOwnerRow>(e =>
        {
            e.ToTable("action_co_owner");
            e.HasKey(o => new { o.ActionId, o.PersonId });
            e.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId);
        });
        modelBuilder.Entity<ActionEventRow>(e =>
        {
            e.ToTable("action_event");
            e.HasOne<ActionEventRow>().WithMany().HasForeignKey(v => v.UndoesEventId);
        });
        modelBuilder.Entity<PendingActionRow>(e =>
        {
            e.ToTable("pending_action");
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(p => p.CommitteeId);
        });
        modelBuilder.Entity<ConversationRow>(e =>
        {
            e.ToTable("conversation");

            // Teams announces an installation twice at the same moment; one of the two says hello.
            e.Property(c => c.IsWelcomed).IsConcurrencyToken();
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(c => c.CommitteeId);
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(c => c.MeetingId);
        });
        modelBuilder.Entity<PostedAnswerRow>(e =>
        {
            e.ToTable("posted_answer");
            e.HasKey(a => a.Key);
        });
        modelBuilder.Entity<HandledActivityRow>(e =>
        {
            e.ToTable("handled_activity");
            e.HasKey(h => h.Key);
        });
        modelBuilder.Entity<ConversationMemoryRow>(e =>
        {
            e.ToTable("conversation_memory");
            e.HasKey(m => m.ConversationId);
        });
        modelBuilder.Entity<AnswerFeedbackRow>(e =>
        {
            e.ToTable("answer_feedback");
            e.HasIndex(f => f.ActivityId).IsUnique();
        });
        modelBuilder.Entity<ClerkQuestionRow>(e =>
        {
            e.ToTable("clerk_question");
            e.HasIndex(q => q.ActivityId).IsUnique();
            e.HasIndex(q => new { q.OfferKey, q.CommitteeId, q.AskedByPersonId }).IsUnique();
            e.HasOne(q => q.Committee).WithMany().HasForeignKey(q => q.CommitteeId);
        });
        modelBuilder.Entity<OfferedQuestionRow>(e =>
        {
            e.ToTable("offered_question");
            e.HasKey(q => q.Key);
        });
        modelBuilder.Entity<OutboxRow>(e =>
        {
            e.ToTable("outbox");
            e.HasIndex(o => o.Key).IsUnique();
            e.HasIndex(o => new { o.State, o.DueAt });
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(o => o.CommitteeId);
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(o => o.MeetingId);
            e.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId);
        });
        modelBuilder.Entity<JobRow>(e =>
        {
            e.ToTable("job");
            e.HasIndex(j => j.Key).IsUnique();
            e.HasIndex(j => new { j.State, j.Id });
        });
        AddTrust(modelBuilder);
        AddDigests(modelBuilder);
    }

    private void AddTrust(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RestrictionRow>(e =>
        {
            e.ToTable("restriction");
            e.HasIndex(r => new { r.MeetingId, r.ItemKey }).IsUnique();
            e.HasMany(r => r.Exclusions).WithOne().HasForeignKey(x => x.RestrictionId);
        });
        modelBuilder.Entity<RestrictionExclusionRow>(e =>
        {
            e.ToTable("restriction_exclusion");
            e.HasKey(x => new { x.RestrictionId, x.PersonId });
        });
        modelBuilder.Entity<AuditRow>(e =>
        {
            e.ToTable("audit");
            e.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.ByPersonId);
            e.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.AboutPersonId);
        });
        modelBuilder.Entity<HoldRow>().ToTable("hold");
        modelBuilder.Entity<DisposalRow>().ToTable("disposal");
        modelBuilder.Entity<RedactionRow>(e =>
        {
            e.ToTable("redaction");
            e.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.PersonId);
        });

        modelBuilder.Entity<ItemRow>().HasQueryFilter(i => SeesAll || i.RestrictionId == null
            || Restrictions.Any(r => r.Id == i.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        modelBuilder.Entity<PassageRow>().HasQueryFilter(p => SeesAll || p.RestrictionId == null
            || Restrictions.Any(r => r.Id == p.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        modelBuilder.Entity<DecisionRow>().HasQueryFilter(d => SeesAll || d.RestrictionId == null
            || Restrictions.Any(r => r.Id == d.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        modelBuilder.Entity<CorrectionRow>().HasQueryFilter(c => SeesAll || c.RestrictionId == null
            || Restrictions.Any(r => r.Id == c.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        modelBuilder.Entity<FutureItemRow>().HasQueryFilter(f => SeesAll || f.RestrictionId == null
            || Restrictions.Any(r => r.Id == f.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        modelBuilder.Entity<ReportRow>().HasQueryFilter(p => SeesAll || p.RestrictionId == null
            || Restrictions.Any(r => r.Id == p.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));

        // By the action's own number, so that the lists are still read from their index alone.
        modelBuilder.Entity<ActionRow>().HasQueryFilter(a => SeesAll || !a.IsRestricted
            || (RestrictedIds.Contains(a.CommitteeId) && !ClosedActionIds.Contains(a.Id)));
    }

    private static void AddDigests(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SenderRow>().ToTable("sender");
        modelBuilder.Entity<DigestRulesRow>(e =>
        {
            e.ToTable("digest_rules");
            e.HasKey(r => r.CommitteeId);
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(r => r.CommitteeId);
            e.Ignore(r => r.Rules);
        });
        modelBuilder.Entity<DigestWishRow>(e =>
        {
            e.ToTable("digest_wish");
            e.HasKey(w => new { w.PersonId, w.CommitteeId });
            e.HasOne<PersonRow>().WithMany().HasForeignKey(w => w.PersonId);
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(w => w.CommitteeId);
        });
    }

    private sealed class OtherSight : IDisposable
    {
        private readonly CommitteeDb db;
        private readonly Sight? sight;

        public OtherSight(CommitteeDb db, Sight? other)
        {
            (this.db, sight) = (db, db.Sight);
            db.Sight = other;
        }

        public void Dispose() => db.Sight = sight;
    }

    /// <summary>Moments as milliseconds since 1970 in UTC: sortable in every product.</summary>
    private sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
