using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Enquiries;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Enquiries;

/// <summary>
/// Answers what supervisors and administrators ask about what is stored: who has and who has not, how much, how often, when, by whom. It changes
/// nothing.
/// </summary>
public sealed class EnquiriesConversation(EnquiryDesk desk, TraineeFinder trainees, WhosWho people, Looks looks)
    : Conversation(Description),
        IDescribed
{
    static readonly PeopleVocabulary Nobody = new([]);

    public static ConversationDescription Description { get; } =
        new(typeof(EnquiriesConversation), "enquiries")
        {
            Listed = false,
            OnlyTells = true,
            NamesPeople = true,
            Yields = false,
            Theme = Theme.Progress,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            GoesOnWith = EnquiryReader.GoesOn,
            Fits = turn => Read(turn) is { } asked && (asked.IsSure || !SurelyOther(turn)) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    /// <summary>
    /// What such questions are likely taken for. A sentence that has their form and is surely something else – something to be done, or a question
    /// about other things – is that.
    /// </summary>
    static readonly IReadOnlyList<string> Near =
    [
        "group_progress",
        "hours_question",
        "my_sessions",
        "my_bookings",
        "enough_sessions",
        "watch_place",
        "visits",
        "classes",
        "attendance",
        "missed_classes",
        "review_hours",
        "backlog",
        "review_materials",
        "missing_material",
        "material_state",
        "progress",
        "my_hours",
        "export_hours",
        "export_tables",
        "summary",
        "history",
        "absences",
        "at_risk",
        "decisions_made",
        "planned_sessions",
        "programme_facts",
        Heard.None,
    ];

    static bool SurelyOther(Turn turn) => turn.Heard?.Guesses is [var first, ..] && first.Probability >= Heard.Likely && !Near.Contains(first.Intent);

    static Enquiry? Read(Turn turn) =>
        turn.Input is Input.Said && HowAsked.Read(turn.Words) is null && !(turn.Speaker.Is(Role.Administrator) && VisitAsked.WhoComes(turn.Words))
            ? EnquiryReader.Read(turn.Words, turn.Reading(Nobody), () => turn.Heard?.Names(ThingKind.Person) == true)
            : null;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Read(turn) is not { } asked)
        {
            await dialogs.Context.SayAsync(Texts["HelpLine"], turn.WaysOn(), cancellationToken);
            return;
        }
        var speaker = turn.Speaker;
        var scope = new EnquiryScope(speaker.Id, speaker.BatchId, speaker.Batch, speaker.Zone, turn.Today) { NeededMinutes = speaker.NeededMinutes };
        GroupName? group = null;
        if (asked.Group is { } words)
        {
            var groups = await trainees.GroupsAsync(speaker.Id, speaker.BatchId, cancellationToken);
            group = groups.FirstOrDefault(one => TraineeAsked.Names(words, one.Name));
            if (group is null)
            {
                turn.NotHeard = true;
                await dialogs.Context.SayAsync(Texts.Say("NotYourGroup", ("words", words)), turn.WaysOn(), cancellationToken);
                return;
            }
            scope = scope with { Group = group.Id };
        }
        var names = Strangers.Names(turn).ToList();
        var named = names.Count == 0 ? [] : await people.NamedAsync(speaker.Id, speaker.BatchId, turn.Words, cancellationToken);
        if (names.Find(name => !Strangers.IsOneOf(turn, name, named.Where(one => one.Role != Role.Supervisee).Select(one => one.Name))) is { } nobody)
        {
            turn.NotHeard = true;
            // Who was at a session is told of those whom they may know of, whoever else is named beside.
            var goesOn = asked is Enquiry.OfRoll;
            await dialogs.Context.SayAsync(Texts.Say("NotYours", ("name", nobody)), goesOn ? null : turn.WaysOn(), cancellationToken);
            if (!goesOn)
                return;
        }
        List<KnownPerson> hosts = [.. named.Where(one => one.Role == Role.Supervisor)];
        if (!speaker.Is(Role.Administrator) && hosts.Find(one => one.Name.Id != speaker.Id) is { } other)
        {
            turn.NotHeard = true;
            await dialogs.Context.SayAsync(Texts.Say("NotTheirs", ("name", other.Name.In(turn.Language))), turn.WaysOn(), cancellationToken);
            return;
        }
        List<KnownPerson> whose = [.. named.Where(one => one.Role == Role.Trainee)];
        if (whose.Count > 0)
            scope = scope with { Only = [.. whose.Select(one => one.Name.Id)] };
        if (whose is [var only] && (speaker.Is(Role.Administrator) || only.Email is not null))
            await looks.NoteAsync(speaker.Id, only.Name.Id, LookedAt.Standing, cancellationToken);
        if (hosts.Count > 0)
            scope = scope with { Hosts = [.. hosts.Select(one => one.Name.Id)] };
        // Of a supervisor it is asked how often they held supervision, and not who came to it.
        if (asked is Enquiry.OfTrainees { What: Measured.Supervision, Nothing: false, Threshold: null } && hosts.Count > 0 && whose.Count == 0)
            asked = new Enquiry.OfHeld(GroupedBy.Supervisor, Own: false) { Period = asked.Period };
        // The days that were read stand in the answer, in whatever words they were said; "一点" beside them is no hour.
        if (asked is Enquiry.OfTrainees { Period: not null })
            turn.Took.UnionWith([ThingKind.SpanPast, ThingKind.SpanNow, ThingKind.SpanToCome, ThingKind.DayPast, ThingKind.DayToCome]);
        if (asked is Enquiry.OfTrainees { LastDay: true })
            turn.Took.Add(ThingKind.Time);
        var answer = new EnquiryCard(turn, asked, group, [.. whose.Concat(hosts).Select(one => one.Name)]);
        await dialogs.Context.ShowAsync(await AnswerAsync(answer, asked, scope, cancellationToken), null, cancellationToken);
    }

    async Task<Card> AnswerAsync(EnquiryCard card, Enquiry asked, EnquiryScope scope, CancellationToken cancellationToken) =>
        asked switch
        {
            Enquiry.OfTrainees { By: GroupedBy.Trainee } of => card.Trainees(of, await desk.TraineesAsync(of, scope, cancellationToken)),
            Enquiry.OfTrainees of => card.Hours(of, await desk.HoursAsync(of, scope, cancellationToken)),
            Enquiry.OfDays of => card.Days(of, await desk.DaysAsync(of, scope, cancellationToken)),
            Enquiry.OfHeld of => card.Held(of, await desk.HeldAsync(of, scope, cancellationToken)),
            Enquiry.OfSessions of => card.Sessions(of, await desk.SessionsAsync(of, scope, cancellationToken)),
            Enquiry.OfRoll of => card.Roll(of, await desk.RollAsync(of, scope, cancellationToken)),
            _ => card.Items(await desk.ItemsAsync(scope, cancellationToken)),
        };
}
