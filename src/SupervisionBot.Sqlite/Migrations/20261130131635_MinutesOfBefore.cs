using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionBot.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MinutesOfBefore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Of what was told before minutes were kept nobody knows them. The table is made anew at the end of a migration, so this is one by itself.
            migrationBuilder.Sql("""UPDATE "Attendances" SET "LateMinutes" = NULL, "EarlyMinutes" = NULL WHERE "LateMinutes" = 0 AND "EarlyMinutes" = 0""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The migration before makes 0 of what is unknown again.
        }
    }
}
