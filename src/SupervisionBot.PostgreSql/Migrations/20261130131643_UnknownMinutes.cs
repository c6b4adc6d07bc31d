using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionBot.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class UnknownMinutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "LateMinutes",
                table: "Attendances",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AlterColumn<int>(
                name: "EarlyMinutes",
                table: "Attendances",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            // Of what was told before minutes were kept nobody knows them.
            migrationBuilder.Sql("""UPDATE "Attendances" SET "LateMinutes" = NULL, "EarlyMinutes" = NULL WHERE "LateMinutes" = 0 AND "EarlyMinutes" = 0""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "LateMinutes",
                table: "Attendances",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "EarlyMinutes",
                table: "Attendances",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);
        }
    }
}
