package io.github.creditkit.testkit.conformance;

import io.github.creditkit.client.auth.Secret;

/**
 * An account that the platform gave to the suite (测试账号). Calls are signed with its secret.
 *
 * @param app      its name
 * @param secret   its secret
 * @param unitName the name of its unit, as the platform knows it
 * @param unitCode the unified social credit code of its unit
 */
public record ConformanceAccount(String app, Secret secret, String unitName, String unitCode) {}
