using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Sample;

/// <summary>What <c>life.json</c> says: weeks are counted back from the week of today.</summary>
sealed record LifePlan(
    string Administrator,
    Wording Why,
    Wording Places,
    LifeTexts Notes,
    LifeTexts Topics,
    IReadOnlyDictionary<string, IReadOnlyList<LifeEntry>> Weeks,
    IReadOnlyList<LifeGroup> Groups,
    IReadOnlyList<LifeRemark> Returned,
    IReadOnlyList<LifeRemark> Asked,
    IReadOnlyList<LifeRemark> Confirmed,
    IReadOnlyList<LifeMaterial> Materials,
    IReadOnlyList<LifeClass> Classes,
    LifeRemark CannotCome
);

sealed record LifeTexts(IReadOnlyList<string> En, IReadOnlyList<string> Zh)
{
    /// <summary>One after the other, from the first again after the last.</summary>
    public string In(Language language, int number)
    {
        var all = language == Language.Chinese ? Zh : En;
        return all[number % all.Count];
    }
}

/// <param name="Day">1 is Monday.</param>
sealed record LifeEntry(int Day, TimeOnly From, int Minutes, string Type);

sealed record LifeGroup(string Supervisor, IReadOnlyList<LifeTrainee> Trainees);

/// <param name="HoursBefore">From before the bot.</param>
/// <param name="Week">Which of the weeks theirs are like.</param>
/// <param name="UntilWeek">The last that they logged.</param>
sealed record LifeTrainee(string Email, int HoursBefore, string Week, int UntilWeek = 0);

/// <summary>A class, a visit or an item of the closing programme.</summary>
/// <param name="Week">Back from this one; null for what is counted from the first day of the defence.</param>
/// <param name="Day">1 is Monday; or, without a week, 0 is the first day of the defence.</param>
/// <param name="Topic">The key of the batch's list.</param>
/// <param name="Title">What it is about, where it is no topic of the list.</param>
/// <param name="Teacher">A supervisor; null for a guest, and for what nobody teaches.</param>
sealed record LifeClass(
    int? Week,
    int Day,
    TimeOnly From,
    int Minutes,
    string Topic = "",
    string Title = "",
    string? Teacher = null,
    string Guest = "",
    string Place = "",
    string City = "",
    string Reading = "",
    int ClassHours = 0,
    int OpenPlaces = 0,
    int Places = 0,
    string Programme = "",
    string Travel = "",
    string Stay = "",
    SessionKind Kind = SessionKind.Class
);

/// <summary>What somebody says of an entry.</summary>
/// <param name="Nth">Of the trainee's entries that wait, the newest first.</param>
/// <param name="Right">For a supervisee's answer; null while there is none.</param>
sealed record LifeRemark(string Email, int Nth, string Words = "", string? Answer = null, bool? Right = null);

/// <param name="Points">What the next version should do differently.</param>
sealed record LifeMaterial(
    string Email,
    string Item,
    int DaysAgo,
    string Title,
    bool Final = false,
    bool Accepted = false,
    IReadOnlyList<string>? Points = null
);
