using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Sample;

namespace SupervisionBot.Tests;

/// <summary>The sample files as tests begin from them.</summary>
static class TestPlans
{
    public const string Head = "name,name_en,email,aad_object_id,role,group,organisation,city,language,time_zone,trainee_email\n";

    public static string SeventhText => File.ReadAllText(SampleBatch.BatchFilePath);

    public static BatchPlan Seventh => ((BatchReading.Good)BatchFile.Read(SeventhText)).Plan;

    public static RosterReading.Table Roster(string rows) => (RosterReading.Table)RosterFile.Read(Head + rows);
}
