// SPDX-License-Identifier: Apache-2.0

/**
 * Tests of the dashboard and the alert rules of the documentation with a real Prometheus.
 */
@NullMarked
package io.dracoonspring.sample.monitoring;

import org.jspecify.annotations.NullMarked;
