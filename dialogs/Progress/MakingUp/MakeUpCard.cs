using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.MakingUp;

/// <summary>A piece of work: its class, whose it is, and which of theirs.</summary>
sealed record MakeUpMeant(SessionId Session, PersonId Who, int Round)
{
    public static MakeUpMeant Of(MakeUpView view) => new(view.Session.Id, view.Work.PersonId, view.Work.Round);

    public static MakeUpMeant? Read(string subject) =>
        subject.Split('.') is [var session, var who, var round]
        && Guid.TryParse(session, CultureInfo.InvariantCulture, out var id)
        && Guid.TryParse(who, CultureInfo.InvariantCulture, out var person)
        && int.TryParse(round, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new SessionId(id), new PersonId(person), number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Session.Value:N}.{Who.Value:N}.{Round}");
}

/// <summary>The cards of work that makes up for a class.</summary>
static class MakeUpCard
{
    const int MostShown = 12;

    static readonly Texts Texts = new(typeof(MakeUpCard));

    /// <summary>For whoever decides.</summary>
    public static Card One(string id, MakeUpView view, SessionWords words)
    {
        var about = MakeUpMeant.Of(view).ToString();
        var card = new Card(id).Title(Title(view, words)).Hint(Spoken.Sentence(words.When(view.Session)));
        if (view.Work.Words.Length > 0)
            card.Text(view.Work.Words);
        if (view.File is { } file)
            card.Text(Texts.Say("WithFile", ("file", file.Name)));
        if (view.Work.State == MakeUpState.Waiting)
            card.Buttons(
                new Button(Texts["Accept"], MakeUpVerbs.Accept.About(about), ButtonStyle.First),
                new Button(Texts["Return"], MakeUpVerbs.Return.About(about))
            );
        else
            card.Hint(State(view, words));
        if (view.File is not null)
            card.Buttons(new Button(Texts["GetFile"], MakeUpVerbs.File.About(about)));
        return card.Buttons(new Button(Texts["ListButton"], MakeUpVerbs.List));
    }

    public static Card List(string id, IReadOnlyList<MakeUpView> waiting, SessionWords words)
    {
        var card = new Card(id).Title(Texts["ListTitle"]);
        foreach (var view in waiting.Take(MostShown))
            card.Row(
                Title(view, words),
                Spoken.Sentence(words.When(view.Session)),
                new Button("", MakeUpVerbs.Open.About(MakeUpMeant.Of(view).ToString()))
            );
        return waiting.Count > MostShown ? card.Hint(Texts.Say("More", ("count", waiting.Count - MostShown))) : card;
    }

    public static Card Result(string id, MakeUpDecision outcome, SessionWords words) =>
        outcome switch
        {
            MakeUpDecision.Decided decided => new Card(id)
                .Text(State(decided.View, words))
                .Buttons(new Button(Texts["ListButton"], MakeUpVerbs.List)),
            MakeUpDecision.ChangedSince since => new Card(id)
                .Text(Texts["ChangedSince"])
                .Hint(State(since.View, words))
                .Buttons(new Button(Texts["ListButton"], MakeUpVerbs.List)),
            _ => new Card(id).Text(Texts["NotThere"]).Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List)),
        };

    /// <summary>For the trainee.</summary>
    public static Card Answer(string id, MakeUpView view, SessionWords words) =>
        view.Work.State switch
        {
            MakeUpState.Accepted => new Card(id)
                .Text(
                    Texts.Say(
                        view.Session.Kind == SessionKind.Visit ? "YouAcceptedReport" : "YouAcceptedClassHours",
                        ("what", words.TopicOf(view.Session)),
                        ("when", words.When(view.Session)),
                        ("count", view.ClassHours)
                    )
                )
                .Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List)),
            MakeUpState.Returned => new Card(id)
                .Text(
                    Texts.Say(
                        view.Session.Kind == SessionKind.Visit ? "YouReturnedReport" : "YouReturned",
                        ("what", words.TopicOf(view.Session)),
                        ("when", words.When(view.Session))
                    )
                )
                .Text(Texts.Say("ReturnedWhy", ("why", view.Work.Why!)))
                .Buttons(
                    new Button(Texts["Again"], MakeUpVerbs.Begin.About(view.Session.Id), ButtonStyle.First),
                    new Button(Texts.Shared["Classes"], ClassVerbs.List)
                ),
            _ => new Card(id)
                .Text(Texts.Say(view.Session.Kind == SessionKind.Visit ? "ReportWaits" : "Waits", ("name", words.Name(view.Holder))))
                .Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List)),
        };

    public static string Title(MakeUpView view, SessionWords words) =>
        Texts.Say(
            view.Session.Kind == SessionKind.Visit ? "ReportTitle" : "OneTitle",
            ("name", words.Name(view.Who)),
            ("what", words.TopicOf(view.Session))
        );

    static string State(MakeUpView view, SessionWords words) =>
        Texts.Say(
            view.Work.State switch
            {
                MakeUpState.Accepted => view.Session.Kind == SessionKind.Visit ? "StateAcceptedReport" : "StateAcceptedClassHours",
                MakeUpState.Returned => "StateReturned",
                _ => "StateWaiting",
            },
            ("name", words.Name(view.Who)),
            ("what", words.TopicOf(view.Session)),
            ("when", words.When(view.Session)),
            ("count", view.ClassHours),
            ("why", view.Work.Why ?? "")
        );
}
