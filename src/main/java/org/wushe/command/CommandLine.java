package org.wushe.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the command that the arguments name. */
public final class CommandLine {

	/** Names the command; absent while the application serves. */
	static final String OPTION = "wushe.command";

	private CommandLine() {
	}

	/** Whether the arguments name a command. */
	public static boolean isIn(String... args) {
		return new DefaultApplicationArguments(args).containsOption(OPTION);
	}

	/**
	 * Starts the application without its doors and without the engine's work, runs the
	 * command and ends.
	 * @return the exit code
	 */
	public static int run(SpringApplication application, String... args) {
		String[] all = Stream.concat(Arrays.stream(args), Stream.of("--server.port=-1", "--wushe.demo=false"))
			.toArray(String[]::new);
		try (ConfigurableApplicationContext context = application.run(all)) {
			Command.Outcome outcome = run(context, new DefaultApplicationArguments(args));
			System.out.println(outcome.message());
			return outcome.exitCode();
		}
	}

	private static Command.Outcome run(ConfigurableApplicationContext context, DefaultApplicationArguments arguments) {
		Map<String, Command> commands = context.getBeansOfType(Command.class)
			.values()
			.stream()
			.collect(Collectors.toMap(Command::name, Function.identity()));
		List<String> names = arguments.getOptionValues(OPTION);
		Command command = (names != null && names.size() == 1) ? commands.get(names.getFirst()) : null;
		return (command != null) ? command.run(arguments)
				: Command.Outcome.failed("没有这个命令 There is no such command; there are: "
						+ commands.keySet().stream().sorted().collect(Collectors.joining(", ")));
	}

}
