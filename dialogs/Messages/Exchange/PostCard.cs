using SupervisionBot.Core;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Messages.Exchange;

static class SpeakerExtensions
{
    public static Colleague AsColleague(this Speaker speaker) => new(speaker.Id, speaker.BatchId, speaker.Batch);

    /// <summary>Asks and answers; an administrator only looks after it.</summary>
    public static bool TakesPart(this Speaker speaker) => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Alumnus);
}

/// <summary>The cards of what is asked and answered.</summary>
static class PostCard
{
    const int MostAnswers = 8;
    const int LongestRow = 90;

    static readonly Texts Texts = new(typeof(PostCard));

    /// <summary>A question with its answers, and what its reader can do with each.</summary>
    public static Card Thread(string id, PostThread thread, Turn turn)
    {
        var (question, own) = (thread.Question, thread.Question.Writer.IsSelf);
        var card = new Card(id)
            .Title(Texts.Say("QuestionTitle", ("topic", question.Topic.In(turn.Language))))
            .Hint(By(question, turn))
            .Text(question.Post.Text);
        if (thread.Answers.Count == 0)
            card.Hint(Texts["NoAnswers"]);
        foreach (var answer in thread.Answers.Take(MostAnswers))
            card.ToDo(answer.Post.Text, Hints(answer, turn), Buttons(answer, own, thread.RunsIt));
        if (thread.RunsIt)
            card.Line(Texts["WhyLine"], Post.LongestWhy);
        if (thread.MayAnswer)
            card.Buttons(new Button(Texts["AnswerButton"], AskOthersVerbs.Answer.About(question.Post.Id), ButtonStyle.First));
        return card.Buttons([.. Buttons(question, ownQuestion: false, thread.RunsIt)]);
    }

    static List<string> Hints(PostView answer, Turn turn) => answer.Post.Helped ? [By(answer, turn), Texts["ItHelped"]] : [By(answer, turn)];

    static List<Button> Buttons(PostView view, bool ownQuestion, bool runsIt)
    {
        List<Button> buttons = [];
        if (ownQuestion && !view.Post.Helped)
            buttons.Add(new Button(Texts["HelpedButton"], ExchangeVerbs.Helped.About(view.Post.Id)));
        if (view.Writer.IsSelf)
            buttons.Add(new Button(Texts["WithdrawButton"], ExchangeVerbs.Withdraw.About(view.Post.Id)));
        else if (runsIt)
            buttons.Add(new Button(Texts["TakeDownButton"], ExchangeVerbs.TakeDown.About(view.Post.Id), ButtonStyle.Destructive));
        else
        {
            buttons.Add(new Button(Texts["ReportButton"], ExchangeVerbs.Report.About(view.Post.Id)));
            buttons.Add(new Button(Texts["HideButton"], ExchangeVerbs.Hide.About(view.Post.Id)));
        }
        return buttons;
    }

    /// <summary>For whoever asked.</summary>
    public static Card Answer(string id, PostView question, PostView answer, Turn turn) =>
        new Card(id)
            .Title(Texts.Say("AnswerTitle", ("topic", question.Topic.In(turn.Language))))
            .Hint(Texts.Say("YouAsked", ("text", Short(question.Post.Text))))
            .Text(answer.Post.Text)
            .Hint(By(answer, turn))
            .Buttons(
                new Button(Texts["HelpedButton"], ExchangeVerbs.Helped.About(answer.Post.Id), ButtonStyle.First),
                new Button(Texts["AllAnswers"], ExchangeVerbs.Open.About(question.Post.Id)),
                new Button(Texts["ReportButton"], ExchangeVerbs.Report.About(answer.Post.Id)),
                new Button(Texts["HideButton"], ExchangeVerbs.Hide.About(answer.Post.Id))
            );

    /// <summary>For an administrator: the post and a line for the reason.</summary>
    public static Card Reported(string id, PostView view, Turn turn) =>
        new Card(id)
            .Title(Texts.Say("ReportedTitle", ("topic", view.Topic.In(turn.Language))))
            .Text(view.Post.Text)
            .Hint(By(view, turn))
            .Line(Texts["WhyLine"], Post.LongestWhy)
            .Buttons(
                new Button(Texts["TakeDownButton"], ExchangeVerbs.TakeDown.About(view.Post.Id), ButtonStyle.Destructive),
                new Button(Texts["InContext"], ExchangeVerbs.Open.About(view.Post.Id))
            );

    /// <summary>For its writer, whatever became of it.</summary>
    public static Card Own(string id, PostView view, Turn turn)
    {
        var card = new Card(id)
            .Title(Texts.Say(view.Post.QuestionId is null ? "QuestionTitle" : "OwnAnswerTitle", ("topic", view.Topic.In(turn.Language))))
            .Hint(By(view, turn))
            .Text(view.Post.Text);
        return view.Post.State switch
        {
            PostState.TakenDown => card.Text(Texts.Say("TakenDownWhy", ("why", view.Post.Why ?? ""))).Buttons(Back()),
            PostState.Withdrawn => card.Hint(Texts["IsWithdrawn"]).Buttons(Back()),
            _ => card.Buttons(new Button(Texts["WithdrawButton"], ExchangeVerbs.Withdraw.About(view.Post.Id)), Back()),
        };
    }

    public static Card List(string id, string title, IReadOnlyList<PostView> views, Turn turn)
    {
        var card = new Card(id).Title(title);
        foreach (var view in views)
            card.Row(Short(view.Post.Text), $"{By(view, turn)}{State(view)}", new Button("", ExchangeVerbs.Open.About(view.Post.Id)));
        return card.Buttons(Back());
    }

    /// <summary>Several are called so: whom of them somebody wants to see nothing of.</summary>
    public static Card Which(string id, IReadOnlyList<(PersonName Writer, PostId Last)> writers, Turn turn)
    {
        var card = new Card(id).Title(Texts["HideWhich"]);
        foreach (var (writer, last) in writers)
            card.Row(writer.In(turn.Language), "", new Button("", ExchangeVerbs.Hide.About(last)));
        return card.Buttons(Back());
    }

    /// <summary>Those who are not shown, each with what they wrote; a press shows them again.</summary>
    public static Card Hidden(string id, IReadOnlyList<PostView> views, Turn turn)
    {
        var card = new Card(id).Title(Texts["HiddenTitle"]);
        foreach (var view in views)
            card.Row(
                By(view, turn),
                view.Post.State == PostState.Open ? Short(view.Post.Text) : "",
                new Button("", ExchangeVerbs.Show.About(view.Post.Id))
            );
        return card.Buttons(Back());
    }

    public static Card Said(string id, string text) => new Card(id).Text(text).Buttons(Back());

    public static Button Back() => new(Texts["ExchangeButton"], ExchangeVerbs.Home);

    public static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestRow ? line : $"{line[..(LongestRow - 1)].TrimEnd()}…";
    }

    static string State(PostView view) =>
        view.Post.State switch
        {
            PostState.TakenDown => " · " + Texts["StateTakenDown"],
            PostState.Withdrawn => " · " + Texts["StateWithdrawn"],
            _ => "",
        };

    /// <summary>A name, or what somebody of another batch is; and the day.</summary>
    static string By(PostView view, Turn turn)
    {
        var who =
            view.Writer.IsSelf ? Texts["You"]
            : view.Writer.Name is { } name ? name.In(turn.Language)
            : Texts[
                view.Writer.Role switch
                {
                    Role.Supervisor => "ASupervisor",
                    Role.Trainee => "ATrainee",
                    _ => "AFormerTrainee",
                }
            ];
        return Texts.Say("By", ("who", who), ("day", Spoken.Date(LocalTime.Day(view.Post.At, turn.Speaker.Zone), turn.Today)));
    }
}
