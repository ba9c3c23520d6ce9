// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.proxies;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

import io.dracoonspring.Dracoon;

/**
 * Runs a web application that creates beans lazily. When it is ready, it requests the
 * bean {@link Dracoon} and then the bean of each adapter. It calls one operation of each
 * adapter without sending a request, prints the durations, and stops.
 */
@SpringBootApplication
public class ProxiesProbe {

	/**
	 * Starts the application and stops it after the calls.
	 * @param args arguments for Spring Boot
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(ProxiesProbe.class);
		application.setLazyInitialization(true);
		application.addListeners(
				(ApplicationListener<ApplicationReadyEvent>) (event) -> askForBeans(event.getApplicationContext()));
		application.run(args).close();
	}

	private static void askForBeans(ApplicationContext context) {
		List<? extends Class<?>> interfaces = Arrays.stream(Dracoon.class.getMethods())
			.map(Method::getReturnType)
			.filter((type) -> type.isAnnotationPresent(HttpExchange.class))
			.toList();
		long operations = interfaces.stream()
			.flatMap((type) -> Arrays.stream(type.getMethods()))
			.filter((method) -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
			.count();
		Stopwatch client = Stopwatch.measure(() -> context.getBean(Dracoon.class));
		Stopwatch proxies = Stopwatch.measure(() -> interfaces.forEach(context::getBean));
		Stopwatch calls = Stopwatch.measure(() -> interfaces.forEach((type) -> call(type, context.getBean(type))));
		System.out.printf("client %s, %d proxies with %d operations %s, first calls %s%n", client, interfaces.size(),
				operations, proxies, calls);
	}

	// calls an operation, but sends no request, because nothing subscribes to the result
	private static void call(Class<?> type, Object adapter) {
		Method operation = Arrays.stream(type.getMethods())
			.filter((method) -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
			.min(Comparator.comparing(ProxiesProbe::objects).thenComparing(Method::getName))
			.orElseThrow();
		Object[] arguments = Arrays.stream(operation.getParameterTypes())
			.map((parameter) -> (parameter == long.class) ? 1L : null)
			.toArray();
		try {
			operation.invoke(adapter, arguments);
		}
		catch (InvocationTargetException ex) {
			// ignore a missing argument, because the adapter has been created
			// nevertheless
			if (!(ex.getTargetException() instanceof IllegalArgumentException)) {
				throw new IllegalStateException("Cannot call " + operation, ex);
			}
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("Cannot call " + operation, ex);
		}
	}

	private static long objects(Method method) {
		return Arrays.stream(method.getParameterTypes()).filter((type) -> type != long.class).count();
	}

	/**
	 * Holds a duration.
	 *
	 * @param wall the elapsed time in milliseconds
	 * @param cpu the processor time of the calling thread, in milliseconds
	 */
	private record Stopwatch(long wall, long cpu) {

		static Stopwatch measure(Runnable action) {
			ThreadMXBean threads = ManagementFactory.getThreadMXBean();
			long wall = System.nanoTime();
			long cpu = threads.getCurrentThreadCpuTime();
			action.run();
			return new Stopwatch((System.nanoTime() - wall) / 1_000_000,
					(threads.getCurrentThreadCpuTime() - cpu) / 1_000_000);
		}

		@Override
		public String toString() {
			return this.wall + " ms (" + this.cpu + " ms of the processor)";
		}

	}

}
