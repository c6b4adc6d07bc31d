using System.Globalization;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.ChangeBatch;

/// <summary>What a sentence wants otherwise of the batch, with the requirement or the kind of work that it names looked up.</summary>
public sealed class ChangeBatchReading(ProgrammeRules rules)
{
    const int MinutesOfHour = 60;

    static readonly Texts Texts = new(typeof(ChangeBatchReading));

    static readonly Func<Turn, BatchWish?> Reader = static turn => BatchChangeSaid.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);

    /// <summary>Null when the words are no change of the whole batch: who is named is changed elsewhere, and so is one group or one paper.</summary>
    internal static BatchWish? WishIn(Turn turn) =>
        turn.Input is not Input.Said || !turn.Speaker.Is(Role.Administrator) ? null
        : turn.Once(Reader) is not { } wish ? null
        : turn.Heard is { } heard && (heard.Names(ThingKind.Person) || heard.Names(ThingKind.Group)) ? null
        : wish.Kind is BatchWishKind.Begin or BatchWishKind.End && NamesItem(turn) ? null
        : wish.Kind == BatchWishKind.Synonym && TypeOf(wish.Type, turn) is null && TypeOf(wish.Word, turn) is null ? null
        : wish;

    static bool NamesItem(Turn turn) => new ItemsNamed(turn.Speaker.Batch.Checklist ?? []).In(turn.Words).Count > 0;

    /// <summary>The kind of work that is called so; null when none is, or several are.</summary>
    internal static ActivityType? TypeOf(string words, Turn turn) =>
        words.Length == 0
            ? null
            : turn.Speaker.Batch.ActivityTypes.FirstOrDefault(type =>
                type.SynonymsEn.Concat(type.SynonymsZh)
                    .Append(type.Name.En)
                    .Append(type.Name.Zh)
                    .Any(name => string.Equals(Phrase.Fold(name), Phrase.Fold(words), StringComparison.Ordinal))
            );

    internal async Task<ChangeBatchDraft> DraftAsync(BatchWish wish, Turn turn, CancellationToken cancellationToken)
    {
        var draft = new ChangeBatchDraft(Edit(wish, turn), wish.Figure, Why: wish.Why, Holds: wish.Holds > turn.Today ? wish.Holds : null);
        if (wish is not { Kind: BatchWishKind.Figure, Figure: { } figure })
            return draft;
        draft = draft with { HasNumber = wish.Number is not null };
        if (draft.Edit.Kind == BatchEditKind.Need)
        {
            var meant = (await rules.OfAsync(turn.Speaker.BatchId, cancellationToken)).Where(one => KindsOf(figure).Contains(one.Kind)).ToList();
            if (meant.FindAll(one => one.Types is null) is [var plain])
                meant = [plain];
            draft = draft with { Choices = [.. meant.Select(one => one.Name())] };
            if (meant is [var only])
                draft = draft with { Edit = draft.Edit with { Name = only.Name() } };
        }
        return wish.Number is { } number ? WithNumber(draft, number) : draft;
    }

    /// <summary>In the unit of the figure. A part of what comes whole is none: it is asked again.</summary>
    internal static ChangeBatchDraft WithNumber(ChangeBatchDraft draft, decimal number)
    {
        var amount = IsOfHours(draft) ? number * MinutesOfHour : number;
        return amount != decimal.Truncate(amount) || Math.Abs(amount) > int.MaxValue
            ? draft with
            {
                HasNumber = false,
            }
            : draft with
            {
                HasNumber = true,
                Edit = draft.Edit with { Number = (long)amount },
            };
    }

    static bool IsOfHours(ChangeBatchDraft draft) =>
        draft.Figure
            is BatchFigure.Practicum
                or BatchFigure.GroupHours
                or BatchFigure.IndividualHours
                or BatchFigure.Supervision
                or BatchFigure.HoursPerDay;

    internal static IReadOnlyList<RequirementKind> KindsOf(BatchFigure figure) =>
        figure switch
        {
            BatchFigure.Practicum => [RequirementKind.PracticumMinutes],
            BatchFigure.ClassHours => [RequirementKind.ClassHours],
            BatchFigure.GroupSessions => [RequirementKind.GroupSessions],
            BatchFigure.GroupHours => [RequirementKind.GroupSessionMinutes],
            BatchFigure.IndividualSessions => [RequirementKind.IndividualSessions],
            BatchFigure.IndividualHours => [RequirementKind.IndividualSessionMinutes],
            BatchFigure.Supervision =>
            [
                RequirementKind.SupervisionMinutes,
                RequirementKind.GroupSessionMinutes,
                RequirementKind.IndividualSessionMinutes,
            ],
            BatchFigure.Supervisees => [RequirementKind.Supervisees],
            BatchFigure.Visits => [RequirementKind.Visits],
            BatchFigure.Attendance => [RequirementKind.AttendanceShare],
            _ => [],
        };

    static BatchLimit? LimitOf(BatchFigure? figure) =>
        figure switch
        {
            BatchFigure.OpenBookings => BatchLimit.OpenBookings,
            BatchFigure.CancelHours => BatchLimit.CancelHours,
            BatchFigure.MoveHours => BatchLimit.MoveHours,
            BatchFigure.NoticeHours => BatchLimit.NoticeHours,
            BatchFigure.DaysAhead => BatchLimit.DaysAhead,
            BatchFigure.GroupPlaces => BatchLimit.GroupPlaces,
            BatchFigure.DaysBack => BatchLimit.DaysBack,
            BatchFigure.HoursPerDay => BatchLimit.MinutesPerDay,
            BatchFigure.ReviewDays => BatchLimit.ReviewDays,
            BatchFigure.UndoHours => BatchLimit.UndoHours,
            _ => null,
        };

    static BatchEdit Edit(BatchWish wish, Turn turn)
    {
        switch (wish.Kind)
        {
            case BatchWishKind.Figure:
                var limit = LimitOf(wish.Figure);
                return new BatchEdit(limit is null ? BatchEditKind.Need : BatchEditKind.Limit, Limit: limit);
            case BatchWishKind.Close:
                return new BatchEdit(
                    BatchEditKind.Close,
                    From: wish.From,
                    To: wish.To,
                    En: Or(wish.En, "ClosedName", "en"),
                    Zh: Or(wish.Zh, "ClosedName", "zh-Hans")
                );
            case BatchWishKind.AddType:
                return new BatchEdit(BatchEditKind.AddType, En: Spoken.Sentence(wish.En), Zh: wish.Zh);
            case BatchWishKind.Synonym:
                // The word that is known names the kind; the other one is new.
                var (type, word) = TypeOf(wish.Type, turn) is { } first ? (first, wish.Word) : (TypeOf(wish.Word, turn)!, wish.Type);
                return WithWord(new BatchEdit(BatchEditKind.Synonym, type.Key), word);
            case BatchWishKind.RetireType:
                return new BatchEdit(BatchEditKind.RetireType, TypeOf(wish.Type, turn)?.Key ?? wish.Type);
            case BatchWishKind.End when wish.From is null:
                return new BatchEdit(BatchEditKind.End, From: MoreDaysReader.From(turn.Speaker.Batch.EndsOn, wish.Word));
            default:
                return new BatchEdit(Enum.Parse<BatchEditKind>(wish.Kind.ToString()), From: wish.From, To: wish.To);
        }
    }

    static BatchEdit WithWord(BatchEdit edit, string word) => word.Any(Scripts.IsCjk) ? edit with { Zh = word } : edit with { En = word };

    static string Or(string name, string key, string language) => name.Length > 0 ? name : Texts.In(key, CultureInfo.GetCultureInfo(language));
}
