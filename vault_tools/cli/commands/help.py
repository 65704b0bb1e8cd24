"""`vault help`."""

import click


@click.command(name="help")
@click.argument("name", required=False)
@click.pass_context
def command(ctx: click.Context, name: str | None) -> None:
    """Show how to use vault, or one of its commands."""
    group = ctx.parent
    if group is None or not isinstance(group.command, click.Group):
        return
    if name is None:
        click.echo(group.get_help())
        return
    asked = group.command.get_command(group, name)
    if asked is not None:
        with click.Context(asked, info_name=name, parent=group) as inner:
            click.echo(asked.get_help(inner))
