namespace SupervisionBot.Tests;

/// <summary>How often a test tries the same: some on every day, all with <c>SUPERVISIONBOT_TEST_FULL=1</c>, which <c>.ci/run</c> sets.</summary>
static class Much
{
    static readonly bool Full = Environment.GetEnvironmentVariable("SUPERVISIONBOT_TEST_FULL") == "1";

    public static int Of(int all, int some) => Full ? all : some;
}
