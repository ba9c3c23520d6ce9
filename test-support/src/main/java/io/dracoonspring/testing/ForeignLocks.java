// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Lets BlockHound ignore short blocking calls in libraries, because this project cannot
 * change these calls. Jackson locks its caches, and Netty locks its buffers. The JDK uses
 * locks to add a thread to a pool and to close a file, and reads random numbers. On a
 * busy machine, a thread may have to wait for one of these locks.
 */
public final class ForeignLocks implements BlockHoundIntegration {

	@Override
	public void applyTo(BlockHound.Builder builder) {
		builder
			.allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache",
					"_createAndCacheValueDeserializer")
			.allowBlockingCallsInside("tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
			.allowBlockingCallsInside("tools.jackson.databind.ser.SerializerCache", "getReadOnlyLookupMap")
			.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
			.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$AdaptiveByteBuf", "deallocate")
			.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
			.allowBlockingCallsInside("java.util.concurrent.ThreadPoolExecutor", "addWorker")
			.allowBlockingCallsInside("sun.nio.ch.SimpleAsynchronousFileChannelImpl", "close")
			// this initializer reads a file once, on the first thread that needs it
			.allowBlockingCallsInside("org.springframework.http.codec.CodecConfigurerFactory", "<clinit>")
			.allowBlockingCallsInside("org.springframework.util.xml.StaxUtils", "createDefensiveInputFactory");
	}

}
