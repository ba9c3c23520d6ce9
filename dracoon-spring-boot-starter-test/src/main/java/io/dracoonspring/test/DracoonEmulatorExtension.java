// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.net.URI;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.DracoonEmulatorBuilder;

/**
 * JUnit extension that runs an emulator for the tests of a class and of its nested
 * classes, without Spring. The emulator listens on a random port of the loopback
 * interface.
 * <p>
 * Constructors, test and lifecycle methods can have a parameter of type
 * {@link DracoonEmulator}, and one of type {@link URI} or {@link String} with the
 * annotation {@link DracoonBaseUrl}.
 *
 * <pre class="code">
 * &#064;ExtendWith(DracoonEmulatorExtension.class)
 * class ReportsTests {
 *
 *   &#064;Test
 *   void uploads(DracoonEmulator emulator, &#064;DracoonBaseUrl URI baseUrl) {
 *   }
 *
 * }
 * </pre>
 */
public final class DracoonEmulatorExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(DracoonEmulatorExtension.class);

	private final UnaryOperator<DracoonEmulatorBuilder> customizer;

	private final boolean reset;

	/**
	 * Creates an extension that runs an emulator with the default seed.
	 */
	public DracoonEmulatorExtension() {
		this(UnaryOperator.identity(), false);
	}

	private DracoonEmulatorExtension(UnaryOperator<DracoonEmulatorBuilder> customizer, boolean reset) {
		this.customizer = customizer;
		this.reset = reset;
	}

	/**
	 * Creates an extension for a field with {@code @RegisterExtension}.
	 * @param customizer the configuration of the emulator
	 * @return the extension
	 */
	public static DracoonEmulatorExtension with(UnaryOperator<DracoonEmulatorBuilder> customizer) {
		return new DracoonEmulatorExtension(customizer, false);
	}

	/**
	 * Resets the emulator to its initial state before each test.
	 * @return a copy of this extension that resets the emulator
	 */
	public DracoonEmulatorExtension resetBeforeEach() {
		return new DracoonEmulatorExtension(this.customizer, true);
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		emulator(context);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		// start an emulator for each test if the extension is in an instance field
		DracoonEmulator emulator = emulator(context);
		if (this.reset) {
			emulator.reset();
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == DracoonEmulator.class
				|| parameter.isAnnotated(DracoonBaseUrl.class);
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		DracoonEmulator emulator = emulator(context);
		Class<?> type = parameter.getParameter().getType();
		if (type == DracoonEmulator.class) {
			return emulator;
		}
		if (type == URI.class) {
			return emulator.baseUrl();
		}
		if (type == String.class) {
			return emulator.baseUrl().toString();
		}
		throw new ParameterResolutionException("A parameter with @DracoonBaseUrl must be a URI or String");
	}

	private DracoonEmulator emulator(ExtensionContext context) {
		return context.getStore(NAMESPACE)
			.computeIfAbsent(this, (key) -> this.customizer.apply(DracoonEmulator.builder()).start(),
					DracoonEmulator.class);
	}

}
