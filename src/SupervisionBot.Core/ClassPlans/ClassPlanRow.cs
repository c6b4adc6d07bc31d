using SupervisionBot.Core.Batches;

namespace SupervisionBot.Core.ClassPlans;

/// <summary>A line of a plan of classes as it is written. What is left empty stays as it is, or is what the program would take without it.</summary>
/// <param name="At">Where it stands: the number of a sheet's line, or the path in a batch file.</param>
/// <param name="Topic">Of the batch's list, by key or name, or other words.</param>
/// <param name="Teacher">Name or e-mail address of a supervisor of the batch; any other name is a guest's.</param>
/// <param name="Group">For whom; empty for every trainee.</param>
/// <param name="SignUpUntil">The last day on which people sign up for a visit.</param>
/// <param name="LastDay">Of a visit over several days, at whose <paramref name="To"/> it ends; null for <paramref name="Day"/>.</param>
/// <param name="ClassHours">Null for as many as the time has room for.</param>
public sealed record ClassPlanRow(
    string At,
    SessionKind Kind,
    string Topic,
    DateOnly Day,
    TimeOnly From,
    TimeOnly To,
    string Teacher = "",
    string Place = "",
    int? ClassHours = null,
    string Group = "",
    string City = "",
    string Reading = "",
    int? OpenPlaces = null,
    int? Places = null,
    string Programme = "",
    string Travel = "",
    string Stay = "",
    DateOnly? SignUpUntil = null,
    DateOnly? LastDay = null
);
