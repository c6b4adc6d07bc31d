using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>
/// One trainee for each conversation, with the sample's three supervisees of one trainee, as a roster file; in as many groups as there are
/// supervisors.
/// </summary>
static class LoadRoster
{
    static readonly (string Name, string NameEn)[] Supervisees = [("张敏", "Zhang Min"), ("方敏", "Fang Min"), ("范小雨", "Fan Xiaoyu")];

    public static string Email(int number) => string.Create(CultureInfo.InvariantCulture, $"load{number:D4}@example.org");

    /// <summary>Every other one talks Chinese.</summary>
    public static bool IsChinese(int number) => number % 2 == 1;

    public static string SupervisorEmail(int number) => string.Create(CultureInfo.InvariantCulture, $"supervisor{number:D4}@example.org");

    /// <param name="supervisors">One for each group; with none there is one group, which has its own.</param>
    public static string Write(int trainees, int supervisors = 0)
    {
        var rows = new StringBuilder("name,name_en,email,aad_object_id,role,group,organisation,city,language,time_zone,trainee_email\n");
        for (var number = 0; number < supervisors; number++)
            rows.Append(
                CultureInfo.InvariantCulture,
                $"督导{number},Supervisor {number},{SupervisorEmail(number)},,supervisor,{Group(number)},,,{(IsChinese(number) ? "zh-Hans" : "en")},,\n"
            );
        for (var number = 0; number < trainees; number++)
        {
            var group = supervisors == 0 ? "第一小组" : Group(number % supervisors);
            rows.Append(
                CultureInfo.InvariantCulture,
                $"学员{number},Trainee {number},{Email(number)},,trainee,{group},,,{(IsChinese(number) ? "zh-Hans" : "en")},,\n"
            );
            for (var at = 0; at < Supervisees.Length; at++)
                rows.Append(
                    CultureInfo.InvariantCulture,
                    $"{Supervisees[at].Name},{Supervisees[at].NameEn},s{at}.{Email(number)},,supervisee,,,,zh-Hans,,{Email(number)}\n"
                );
        }
        return rows.ToString();
    }

    static string Group(int number) => string.Create(CultureInfo.InvariantCulture, $"小组{number}");
}
